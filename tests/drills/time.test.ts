/** How times are said, and which spellings of an answer are read. */
import { describe, expect, test } from 'vitest';
import { drill, grade, minutes, sayClock, sayLength, seconds } from '#sandbox';

const asked = drill(1, 1);
const answer = asked.answer.atMs ?? 0;
const clock = sayClock(answer);

test.each([
  [minutes(45), '45 minutes'],
  [minutes(60), 'an hour'],
  [minutes(75), '75 minutes'],
  [minutes(90), 'an hour and a half'],
  [minutes(95), 'an hour and 35 minutes'],
  [minutes(120), '2 hours'],
  [minutes(1), 'a minute'],
  [seconds(250), '4 minutes and 10 seconds'],
])('%d ms are said as "%s"', (ms, text) => expect(sayLength(ms)).toBe(text));

describe('the right answer is read', () => {
  const twelve = clock.replace(/^\d+/, (hour) => String(((Number(hour) + 11) % 12) + 1));
  test.each([
    clock,
    clock.padStart(5, '0'),
    `${clock}:00`,
    clock.replace(':', '.'),
    ` ${clock} `,
    `at ${clock}`,
    `${twelve} pm`,
  ])('as "%s"', (text) => expect(grade(asked, text).right).toBe(true));
});

test('a minute beside the answer is wrong', () => {
  expect(grade(asked, sayClock(answer - minutes(1))).right).toBe(false);
  expect(grade(asked, sayClock(answer + minutes(1))).right).toBe(false);
});

test('"never" is read, and is wrong where a clock ends it', () => {
  expect(grade(asked, 'never')).toMatchObject({
    right: false,
    misconception: 'without-revocation-it-never-ends',
  });
});
