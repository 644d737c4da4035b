/** Plays one history on our jar and on tough-cookie's, and gives what each sends. */
import { CookieJar } from 'tough-cookie';
import { vi } from 'vitest';
import {
  emptyJar,
  isCrossSite,
  type Jar,
  keepCookie,
  type Setter,
  type Trip,
  takeCookies,
} from '#sandbox';
import type { Event } from './history.ts';

/** What was sent, request by request. */
type Played = { sent: readonly string[] };

export function ours(history: readonly Event[]): Played {
  let jar: Jar = emptyJar;
  const sent = history.flatMap((event) => {
    if (event.type === 'set') {
      jar = keepCookie(jar, event.header, event.setter, event.atMs).jar;
      return [];
    }
    const taken = takeCookies(jar, event.trip, event.atMs);
    jar = taken.jar;
    return [taken.header];
  });
  return { sent };
}

/** It reads the wall clock, so the wall clock is set. */
export function theirs(history: readonly Event[]): Played {
  const jar = new CookieJar(undefined, { enforceSecureOriginOnStorage: true });
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const sent = history.flatMap((event) => {
      vi.setSystemTime(event.atMs);
      if (event.type === 'ask') {
        const { trip } = event;
        return [
          jar.getCookieStringSync(trip.url, { sameSiteContext: contextOf(trip), sort: true }),
        ];
      }
      const { url, ...options } = optionsOf(event.setter);
      jar.setCookieSync(event.header, url, { ...options, ignoreError: true });
      return [];
    });
    return { sent };
  } finally {
    vi.useRealTimers();
  }
}

/** Who started it is the caller's to say: tough-cookie knows no pages. */
function contextOf(trip: Trip): 'strict' | 'lax' | 'none' {
  if (!isCrossSite(trip)) return 'strict';
  return trip.how === 'navigation' && trip.method === 'GET' ? 'lax' : 'none';
}

function optionsOf(setter: Setter) {
  if (setter.by === 'script') return { url: setter.on, http: false };
  const kept = setter.to.how === 'navigation' || !isCrossSite(setter.to);
  return { url: setter.to.url, http: true, sameSiteContext: kept ? 'strict' : 'none' } as const;
}
