/** Front-channel logout: whether the app's session goes along when its page is loaded inside another's. */
import type { Settings } from '../model/settings/index.ts';
import type { App } from '../model/sso.ts';
import { keepCookie } from './carrier/keep-cookie.ts';
import { isInCookie, setsCookie } from './carrier/own-cookies.ts';
import { takeCookies } from './carrier/take-cookies.ts';
import type { Trip } from './carrier/trip.ts';

const FRAMING_PAGE = 'https://id.example/logout';

const KINDS = { reference: 'session-id', signed: 'jwt', sealed: 'sealed' } as const;

/**
 * Only a cookie with SameSite=None, and only in a browser that still sends such cookies to frames. What
 * a page keeps in its storage is out of a frame's reach: browsers keep it apart by the page around it
 * (Front-Channel Logout 1.0, section 4.1, warns of both).
 */
export function framesCarry(app: App, settings: Settings): boolean {
  const kind = KINDS[settings.content];
  if (!isInCookie(kind, settings)) return false;
  const page = `https://${app}.example/`;
  const own: Trip = { url: page, method: 'GET', how: 'navigation', initiator: page, within: [] };
  const line = setsCookie(kind, 'any', settings);
  const { jar } = keepCookie([], line, { by: 'response', to: own }, 0);
  const frame: Trip = { ...own, how: 'frame', initiator: FRAMING_PAGE, within: [FRAMING_PAGE] };
  return takeCookies(jar, frame, 0).header !== '';
}
