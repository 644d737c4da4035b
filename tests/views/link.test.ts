/** Links and what they hold, to the millisecond and to the last quote. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration } from '#sandbox';
import { changesIn, linkTo, strangersIn } from '../../src/views/link.ts';
import { momentIn, writeMoment } from '../../src/views/link-moment.ts';
import { fromPage, toPage } from '../../src/views/page-text.ts';

const page = new URL('https://example.org/lessons/x/?other.at=1m&theme=dark#top');

describe('a link', () => {
  test('gives back what was put in', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.string(), {
          noNullPrototype: true,
        }),
        (changes) => {
          expect(changesIn(new URL(linkTo(page, 'free', changes)), 'free')).toEqual(changes);
        },
      ),
    ));

  test('leaves other figures’ changes alone', () =>
    expect(changesIn(new URL('https://example.org/?logout-four.at=1s'), 'logout')).toEqual({}));

  test('names what the figure does not have', () => {
    expect(strangersIn({ at: '1m', colour: 'red' }, ['at'])).toBe(
      'The link asks for colour=red. This figure takes: at.',
    );
    expect(strangersIn({ at: '1m' }, ['at'])).toBe('');
  });
});

describe('a moment in a link', () => {
  test('is written as the engine writes a duration', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399_999 }), (ms) => {
        expect(writeMoment(ms)).toBe(formatDuration(ms));
      }),
    ));

  test('is restored to the millisecond', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_960_000 }), (ms) => {
        expect(momentIn({ at: writeMoment(ms) }, 3_960_000)).toEqual({ type: 'at', atMs: ms });
      }),
    ));

  test.each(['', 'soon', '7', '-1m', '1m 5s', '1h7m', '99999999999s'])('%j is refused', (at) =>
    expect(momentIn({ at }, 3_960_000)).toEqual({
      type: 'wrong',
      says: `The link asks for the moment “${at}”. Valid: 0s to 1h6m.`,
    }),
  );

  test('may be absent', () => expect(momentIn({}, 1)).toEqual({ type: 'none' }));
});

test('data survives being written into a page, and needs no escaping of quotes', () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (data, text) => {
      const both = JSON.parse(JSON.stringify([data, text, '`"\\']));
      expect(fromPage(toPage(both))).toEqual(both);
    }),
  ));
