/** The one list that both the chart and the event table show. */
import { describe, expect, test } from 'vitest';
import { type ModelId, scenarios } from '#sandbox';
import { storyOf } from '../../src/views/story.ts';
import { applicable } from '../scenario-named.ts';
import { type Chosen, played } from './played.ts';

const story = (model: ModelId, chosen?: Chosen) => storyOf(played(model, chosen).trace);
const texts = (model: ModelId, kind: string, chosen?: Chosen) =>
  story(model, chosen).flatMap((event) => (event.kind === kind ? [event.text] : []));

describe('the story of a run', () => {
  test.each(
    Object.values(scenarios).flatMap((scenario) =>
      applicable(scenario).map((id) => [scenario.id, id] as const),
    ),
  )('%s on %s knows the trace’s entry of every event', (scenario, id) => {
    const { trace } = played(id, { scenario });
    for (const event of storyOf(trace)) expect(trace.entries[event.entry]?.atMs).toBe(event.atMs);
  });

  test('leaves out entries in which nothing happened', () => {
    const { trace } = played('server-session');
    expect(storyOf(trace).length).toBeLessThan(trace.entries.length / 2);
    expect(storyOf(trace).map(({ text }) => text)).not.toContain('');
  });

  test.each([
    ['server-session', ['The session server deletes the record']],
    ['stateless-jwt', []],
    [
      'denylist-jwt',
      ['The issuer puts the token’s jti on the denylist', 'The list reaches the api'],
    ],
    ['refresh-jwt', ['The issuer ends the refresh token family']],
  ] as const)('%s: tells what servers did about the logout', (model, endings) =>
    expect(texts(model, 'ending')).toEqual(endings),
  );

  test('tells of a deletion that reaches the api late, and only then', () =>
    expect(texts('server-session', 'ending', { settings: { replicaLag: '1m' } })).toEqual([
      'The session server deletes the record',
      'The deletion reaches the copy that the api reads',
    ]));

  test('says whom the page tells of the logout', () => {
    expect(texts('stateless-jwt', 'logout')).toEqual([
      'Alice logs out; the page forgets its copy and tells nobody',
    ]);
    expect(texts('refresh-jwt', 'logout')).toEqual(['Alice logs out; the page tells the server']);
  });

  test('gives every refusal its reason', () => {
    const refused = story('refresh-jwt').filter(({ outcome }) => outcome === 'refused');
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(['token-expired']));
  });
});
