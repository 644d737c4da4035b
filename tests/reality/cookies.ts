/** What a client keeps of cookies: values by name. A browser also drops what it is told to drop. */
import type { Held } from './system.ts';

export const cookieHeader = (held: Held): { cookie: string } => ({
  cookie: Object.entries(held)
    .map(([name, value]) => `${name}=${value}`)
    .join('; '),
});

/** Takes over new values. One that is told to expire is left as it is: a copy ignores it. */
export function withNewCookies(held: Held, response: Response): Held {
  const lines = response.headers.getSetCookie().map((line) => line.split('; '));
  const fresh = lines.filter((line) => !isExpiring(line)).map(([pair = '']) => split(pair));
  return { ...held, ...Object.fromEntries(fresh) };
}

const isExpiring = (line: readonly string[]): boolean =>
  line.some((part) => {
    const [name, value = ''] = split(part);
    if (name.toLowerCase() === 'max-age') return Number(value) <= 0;
    return name.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
  });

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
