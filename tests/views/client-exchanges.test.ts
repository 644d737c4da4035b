/** What a lesson prints of a run: the requests of people and thieves, as they went over the network. */
import { expect, test } from 'vitest';
import { models, run } from '#sandbox';
import { clientExchanges } from '../../src/kit/client-exchanges.ts';
import { scenarioNamed } from '../scenario-named.ts';

const exchanges = await clientExchanges(
  run(scenarioNamed('an-hour-after-logout'), models['stateless-jwt']),
);
const startOf = (message: { lines: readonly { text: string }[] } | null | undefined) =>
  message?.lines[0]?.text;

test('each says who sent it and when, in the order of the run', () =>
  expect(exchanges.slice(0, 2).map(({ who, at, byThief }) => ({ who, at, byThief }))).toEqual([
    { who: 'Alice’s laptop', at: '9:00', byThief: false },
    { who: 'Mallory', at: '9:02', byThief: true },
  ]));

test('the thief is answered until the token runs out, and the last try of all not within the run', () => {
  const answers = exchanges
    .filter(({ byThief }) => byThief)
    .map(({ response }) => startOf(response));
  expect(answers[0]).toBe('HTTP/1.1 200 OK');
  expect(answers.at(-2)).toBe('HTTP/1.1 401 Unauthorized');
});

test('what she shows is the token that the login brought, signed in earnest', () => {
  const [login, theft] = exchanges;
  const token = /"access_token":"([^"]+)"/.exec(login?.response?.body ?? '')?.[1];
  expect(token?.split('.')).toHaveLength(3);
  expect(theft?.request.lines.map(({ text }) => text)).toContain(`Authorization: Bearer ${token}`);
});
