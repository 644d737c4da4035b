import { describe, expect, test } from 'vitest';
import type { Entry, ModelId } from '#sandbox';
import { inspect } from '../../src/views/exchange.ts';
import { type Chosen, heard, played } from './played.ts';

describe('the cookie', () => {
  test('a request shows the attributes that its cookie was once set with', () => {
    const { cookie } = played('server-session').at(heard('call'));
    expect([cookie?.setAt, cookie?.attributes.map(({ text }) => text)]).toEqual([
      '9:00:00',
      ['__Host-', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax', 'no Max-Age'],
    ]);
  });

  test('a logout shows the attributes that it sets', () => {
    const { cookie } = played('server-session').at(heard('sign-out'));
    expect([cookie?.setAt, cookie?.attributes.at(-1)]).toEqual([
      null,
      expect.objectContaining({ text: 'Max-Age=0', says: 'Delete it now.' }),
    ]);
  });

  test('a token outside cookies has none', () =>
    expect(played('stateless-jwt').at(heard('call')).cookie).toBeNull());
});

describe('what was read, written or forgotten', () => {
  const facts = (model: ModelId, entry: (entry: Entry) => boolean, chosen: Chosen = {}) =>
    played(model, chosen)
      .at(entry)
      .facts.map(({ term, says }) => `${term}: ${says}`);

  test('a logout deletes the row', () =>
    expect(facts('server-session', heard('sign-out'))).toEqual([
      'Deleted: S1 in the session store',
    ]));

  test('a look-up shows the row that was found', () =>
    expect(facts('server-session', heard('found')).join()).toContain('session of alice'));

  test('a logout that tells nobody says so', () =>
    expect(facts('stateless-jwt', heard('logout'))).toEqual([
      'The page: deletes its token from localStorage',
      'The server: is not told: no request is sent',
      'Any other copy: stays where it is: nothing here can reach it',
    ]));

  test('an answer out of the api’s own cache says how old it is', () => {
    const { trace, paired } = played('server-session', { settings: { sessionCache: '5m' } });
    const calls = trace.entries.flatMap((entry, index) => (heard('call')(entry) ? [index] : []));
    const [first = 0, second = 0] = calls;
    expect(inspect(paired, first, {}).facts.map(({ term }) => term)).not.toContain('Not looked up');
    expect(inspect(paired, second, {}).facts).toContainEqual({
      term: 'Not looked up',
      says: 'the api used what it had read at 9:02:00, 30 s before; it may for up to 5 min',
    });
  });
});
