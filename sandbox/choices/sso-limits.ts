/**
 * What single sign-on promises: how long an app's session can outlive a logout that should end it.
 *
 * An app's session is a lineage of its own. In people's eyes it ends when they leave that app, and by a
 * single logout at any app that they came to by the same sign-in. What they do elsewhere (a new password
 * in another account, say) is not about it.
 */
import type { Settings } from '../model/settings/index.ts';
import type { App } from '../model/sso.ts';
import type { Ms } from '../model/time.ts';
import { framesCarry } from './sso-frames.ts';
import { appSessionLifeMs, canEndSessions } from './sso-session.ts';

/** The session's app, whether the logout began there, and how long after the session. */
export type Left = { app: App; acting: boolean; afterMs: Ms };

export function appLimits({ app, acting, afterMs }: Left, settings: Settings) {
  const lifeMs = appSessionLifeMs(settings);
  const hops = hopsTo(app, acting, settings);
  const cutMs = hops === null ? lifeMs : hops * settings.hopMs;
  return {
    dueMs: Math.max(0, Math.min(lifeMs - afterMs, cutMs)),
    worstCaseMs: Math.min(lifeMs, cutMs),
  };
}

/**
 * Browser to app, back to the browser, to the identity provider; from there to the app, or by way of the
 * browser. Null where nobody tells the app, or it can do nothing.
 */
function hopsTo(app: App, acting: boolean, settings: Settings): number | null {
  if (!canEndSessions(settings)) return null;
  if (acting) return 1;
  if (settings.logoutChannel === 'back') return 4;
  return settings.logoutChannel === 'front' && framesCarry(app, settings) ? 5 : null;
}
