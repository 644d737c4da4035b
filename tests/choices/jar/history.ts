/** Generated histories of a jar: headers that arrive and requests that leave, on a clock that only goes on. */
import * as fc from 'fast-check';
import type { Setter, Trip } from '#sandbox';
import { byScript, from, inResponse, visit } from './trips.ts';

export type Event = { atMs: number } & (
  | { type: 'set'; header: string; setter: Setter }
  | { type: 'ask'; trip: Trip }
);

const oneOf = <T>(...options: readonly T[]) => fc.constantFrom(...options);

const host = fc.oneof(
  { weight: 8, arbitrary: fc.constant('app.example') },
  oneOf('api.app.example', 'evil.example', 'localhost'),
);
const path = oneOf('/', '/', '/a', '/a', '/a/b', '/a/b', '/a/b', '/a/', '/ab', '/a/b/c');
const url = fc
  .tuple(oneOf('https', 'https', 'https', 'http'), host, oneOf('', ':8443'), path)
  .map(([scheme, where, port, at]) => `${scheme}://${where}${port}${at}`);

const name = oneOf('a', 'a', 'a', 'a', 'b', 'b', 'A', '__Host-a', '__Secure-b', '__host-a');
const value = fc.oneof(
  { weight: 8, arbitrary: oneOf('1', '2', '"3"', 'x=y', '') },
  fc.constant('é'),
);

const attribute = fc.oneof(
  fc.constant('Secure'),
  fc.constant('HttpOnly'),
  path.map((at) => `Path=${at}`),
  oneOf('Path=', 'Path=a', 'path = /a '),
  oneOf('Domain=app.example', 'Domain=.app.example', 'domain=API.app.example', 'Domain='),
  oneOf('Domain=evil.example', 'Domain=pp.example'),
  fc.integer({ min: -1, max: 20 }).map((seconds) => `Max-Age=${seconds}`),
  oneOf('Max-Age=', 'Max-Age=1.5', 'Max-Age=+5', 'Max-Age=99999999'),
  oneOf(
    'Expires=Thu, 01 Jan 1970 00:00:10 GMT',
    'Expires=Thu, 01-Jan-70 00:00:04 GMT',
    'Expires=soon',
  ),
  oneOf('Expires=Fri, 30 Feb 1990 00:00:00 GMT', 'Expires=Fri, 29 Feb 2036 12:00:00 GMT'),
  oneOf('SameSite=Strict', 'SameSite=lax', 'SameSite=None', 'SameSite=none; Secure', 'SameSite=x'),
  oneOf('', 'Priority=High', '=', 'Secure=no', 'x=\u0001'),
  oneOf('Path=/', 'Path=/', 'Path=/', 'SameSite=Lax', 'SameSite=Strict', 'SameSite=Lax'),
);

const odd = oneOf('=1', 'nameless', '', '__Host-x', 'a=\u0001', `a=${'x'.repeat(4096)}`);
const pair = fc.tuple(name, value).map(([of, is]) => `${of}=${is}`);
const stated = oneOf(
  'SameSite=Lax',
  'SameSite=strict',
  'SameSite=None; Secure',
  'SameSite=Lax',
  '',
);
const header = fc
  .tuple(
    fc.oneof({ weight: 60, arbitrary: pair }, odd),
    fc.array(attribute, { maxLength: 3 }),
    stated,
  )
  .map(([first, rest, last]) => [first, ...rest, last].join('; '));

const trip = fc.oneof(
  { weight: 4, arbitrary: url.map(visit) },
  fc
    .record({
      by: url,
      url,
      method: oneOf('GET', 'POST'),
      how: oneOf<Trip['how']>('navigation', 'frame', 'fetch'),
    })
    .map(({ by, ...rest }) => from(by, rest)),
);

const setter: fc.Arbitrary<Setter> = fc.oneof(
  { weight: 4, arbitrary: url.map(inResponse) },
  trip.map((to): Setter => ({ by: 'response', to })),
  url.map(byScript),
);

const event = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('set' as const), header, setter }) },
  fc.record({ type: fc.constant('ask' as const), trip }),
);

export const histories: fc.Arbitrary<readonly Event[]> = fc
  .array(fc.tuple(event, fc.integer({ min: 0, max: 4000 })), { minLength: 2, maxLength: 10 })
  .map((events) => {
    let atMs = 0;
    return events.map(([each, after]) => {
      atMs += after;
      return { ...each, atMs };
    });
  });
