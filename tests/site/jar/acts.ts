/** What happens to a jar in a case: lines arrive, scripts write and read, requests leave. */
import { cookiesForScript, emptyJar, type Jar, keepCookie, type Trip, takeCookies } from '#sandbox';
import { byScript, visit } from '../../choices/jar/trips.ts';

export type Act =
  | { do: 'set'; lines: readonly string[]; with: Trip }
  | { do: 'write'; text: string; on: string }
  | { do: 'read'; on: string }
  | { do: 'ask'; trip: Trip; by: readonly string[] };

export const set = (url: string, ...lines: string[]): Act => ({
  do: 'set',
  lines,
  with: visit(url),
});
export const setBy = (trip: Trip, ...lines: string[]): Act => ({ do: 'set', lines, with: trip });
export const write = (on: string, text: string): Act => ({ do: 'write', text, on });
export const read = (on: string): Act => ({ do: 'read', on });
/** `by`: the addresses that redirect on the way. */
export const ask = (trip: Trip | string, ...by: string[]): Act => ({
  do: 'ask',
  trip: typeof trip === 'string' ? visit(trip) : trip,
  by,
});

/** What our jar says: each Cookie header and each reading, in turn. */
export function sayOurs(acts: readonly Act[]): string[] {
  const said: string[] = [];
  let jar: Jar = emptyJar;
  for (const act of acts) {
    const { text, next } = perform(jar, act);
    if (text !== null) said.push(text);
    jar = next;
  }
  return said;
}

function perform(jar: Jar, act: Act): { text: string | null; next: Jar } {
  switch (act.do) {
    case 'set': {
      const setter = { by: 'response', to: act.with } as const;
      const next = act.lines.reduce((kept, line) => keepCookie(kept, line, setter, 0).jar, jar);
      return { text: null, next };
    }
    case 'write':
      return { text: null, next: keepCookie(jar, act.text, byScript(act.on), 0).jar };
    case 'read':
      return { text: cookiesForScript(jar, act.on, 0), next: jar };
    case 'ask': {
      const { header, jar: next } = takeCookies(jar, act.trip, 0);
      return { text: header, next };
    }
  }
}
