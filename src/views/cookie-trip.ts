/** The cookies that a browser has when a request is made, and why each goes along or stays at home. */
import {
  forgedTrip,
  httpText,
  type Jar,
  judgeCookies,
  sentBecause,
  standIn,
  type Trace,
  type Trip,
  withheldBecause,
} from '#sandbox';
import type { Delivery } from './deliveries.ts';
import { headerIn, httpLines } from './http-lines.ts';

export type CookieTrip = { name: string; sent: boolean; why: string };

/** Null where no browser asks anything here. */
export function cookieTrips(
  trace: Trace,
  index: number,
  request: Delivery | null,
  jar: Jar,
): readonly CookieTrip[] | null {
  const entry = trace.entries[index];
  const trip = entry && (forgedIn(trace, index) ?? ownTrip(trace, request));
  if (!trip) return null;
  return judgeCookies(jar, trip, entry.atMs).map(({ cookie, ...judged }) => ({
    name: cookie.name,
    sent: judged.sent,
    why: judged.sent ? sentBecause[judged.why] : withheldBecause[judged.why],
  }));
}

/** A request that another page has the browser make. */
function forgedIn({ entries, settings }: Trace, index: number): Trip | null {
  const heard = entries[index]?.heard;
  return heard?.type === 'csrf' ? forgedTrip(heard, settings) : null;
}

/** The page’s own request, as its first lines say it. */
function ownTrip({ settings, cast }: Trace, request: Delivery | null): Trip | null {
  const asks = cast.find(({ name }) => name === request?.from)?.role === 'browser';
  const text =
    request && asks ? httpText(request.message, standIn(settings.algorithm), settings) : null;
  if (text === null) return null;
  const lines = httpLines(text);
  const [method = '', path = ''] = lines.lines[0]?.text.split(' ') ?? [];
  const host = headerIn(lines, 'Host') ?? '';
  const page = `https://${host}/`;
  return { url: `https://${host}${path}`, method, how: 'fetch', initiator: page, within: [page] };
}
