/** Every lesson has what a lesson has, in its order, and not too much of it. */
import { describe, expect, test } from 'vitest';
import { filesIn } from './files.ts';
import { lessonFiles } from './prose.ts';

type Quiz = { questions: { id: string; recalls?: string }[] };

const quizzes = new Map(filesIn<Quiz>('quizzes').map(({ id, content }) => [id, content.questions]));

const count = (body: string, tag: RegExp) => [...body.matchAll(tag)].length;
const at = (body: string, tag: RegExp) => body.search(tag);

/** Until a reader has seen what to do; a screen of prose. */
const FIRST_SCREEN = 1_700;

test('the lessons are numbered from one on, without a gap', () => {
  expect(lessonFiles.map(({ head }) => head.number)).toEqual(lessonFiles.map((_, i) => i + 1));
});

/** Those after it are too few to come back to each other. */
const RECALLED_UP_TO = 12;

test('every lesson up to the twelfth is recalled by a later one', () => {
  const number = new Map(lessonFiles.map(({ id, head }) => [id, head.number]));
  const recalled = [...quizzes].flatMap(([quiz, asked]) =>
    asked.flatMap(({ recalls }) =>
      recalls && (number.get(recalls) ?? 0) < (number.get(quiz) ?? 0) ? recalls : [],
    ),
  );
  const due = lessonFiles.filter(({ head }) => head.number <= RECALLED_UP_TO).map(({ id }) => id);
  expect(due.filter((id) => !recalled.includes(id))).toEqual([]);
});

describe.each(lessonFiles)('lesson $head.number, $id', ({ id, head, body }) => {
  test('has a figure to act on, a gap to fill and a free one', () => {
    expect(count(body, /<Experiment\b/g)).toBeGreaterThan(0);
    expect(count(body, /<Gap\b/g)).toBeGreaterThan(0);
    expect(count(body, /<(FreePlay|YourProduct)\b/g)).toBe(1);
  });

  test('opens with something to do or to decide within the first screen', () => {
    const first = Math.min(
      ...[/<Experiment\b/, /<Gap\b/, /<Exchange\b/, /<Tamper\b/, /\?/]
        .map((tag) => at(body, tag))
        .filter((place) => place >= 0),
    );
    expect(first).toBeLessThan(FIRST_SCREEN);
  });

  test('leads to a goal and a drill, recaps its law, asks, and says what it leaves out', () => {
    for (const tag of [/<Goal\b/g, /<Drill\b/g, /<Recap\b/g, /<LeftOut\b/g, /<Sources\b/g])
      expect([tag.source, count(body, tag)]).toEqual([tag.source, 1]);
    expect(body).toContain(head.law);
    expect(at(body, /<Quiz\b/)).toBeGreaterThan(0);
    expect(at(body, /<LeftOut\b/)).toBeGreaterThan(at(body, /<Quiz\b/));
  });

  test('asks three new questions or more, and two from earlier lessons', () => {
    const asked = quizzes.get(id) ?? [];
    const recalled = asked.flatMap(({ recalls }) => recalls ?? []);
    expect(asked.length - recalled.length).toBeGreaterThanOrEqual(3);
    const earlier = lessonFiles
      .filter((each) => each.head.number < head.number)
      .map((each) => each.id);
    expect(recalled).toHaveLength(Math.min(2, earlier.length * 2));
    expect(earlier).toEqual(expect.arrayContaining(recalled));
  });

  test('brings at most three new terms, says what one is able to do, and takes 10 to 20 minutes', () => {
    expect(head.terms.length).toBeLessThanOrEqual(3);
    expect(head.able.length).toBeGreaterThanOrEqual(2);
    expect(head.minutes).toBeGreaterThanOrEqual(10);
    expect(head.minutes).toBeLessThanOrEqual(20);
  });

  test('marks no more than three sentences to remember', () => {
    const marked = body
      .replace(/<[^>]*>/g, '')
      .split('**')
      .filter((_, index) => index % 2 === 1);
    expect(marked.filter((words) => words.length >= 40).length).toBeLessThanOrEqual(3);
  });
});
