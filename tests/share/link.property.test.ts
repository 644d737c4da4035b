/** A link gives back the very run that was put into it, and 200 steps of it stay short. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINK_MAX, readLink, type Shared, writeLink } from '#sandbox';
import { thorough } from '../random-runs.ts';
import { anyShared, randomFile, sharedOf } from './shared-runs.ts';

/** What the page promises of 200 steps. */
const PROMISED = 1_300;

function codeOf(shared: Shared): string {
  const written = writeLink(shared, []);
  if (written.type !== 'link') throw new Error(written.says);
  return written.code;
}

test('every shared run comes back exactly', () =>
  fc.assert(
    fc.property(anyShared, (shared) => {
      expect(readLink(codeOf(shared)).shared).toEqual(shared);
    }),
    thorough(60),
  ));

test.each([
  ['two minutes', { steps: 200, untilMs: 150_000, inOrder: true }],
  ['two minutes, in no order', { steps: 200, untilMs: 150_000, inOrder: false }],
  ['eight hours', { steps: 200, untilMs: 28_800_000, inOrder: true }],
])(
  '200 steps of every kind at any millisecond of %s come back, from less than 1,300 characters',
  (_, moments) =>
    fc.assert(
      fc.property(randomFile(moments), (scenario) => {
        const shared = sharedOf(scenario);
        const code = codeOf(shared);
        expect(code.length).toBeLessThan(PROMISED);
        expect(readLink(code).shared).toEqual(shared);
      }),
      thorough(30),
    ),
);

test('a run is short enough for a link, or says how long it would be and that a file has room', () =>
  fc.assert(
    fc.property(
      fc
        .integer({ min: 100, max: 900 })
        .chain((steps) => randomFile({ steps, untilMs: 28_800_000, inOrder: true })),
      (scenario) => {
        const written = writeLink(sharedOf(scenario), []);
        if (written.type === 'link') expect(written.code.length).toBeLessThanOrEqual(LINK_MAX);
        else {
          expect(written.length).toBeGreaterThan(LINK_MAX);
          expect(written.says).toContain(`${written.length} characters`);
          expect(written.says).toContain('file');
        }
      },
    ),
    thorough(10),
  ));
