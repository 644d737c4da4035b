/** `cutoff drill`: asks, grades and shows the run, at a terminal or through a pipe. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cutoff } from '#cli';
import { drill, sayClock } from '#sandbox';
import { silent } from './silent.ts';

const asked = drill(1, 1);
const right = sayClock(asked.answer.atMs ?? 0);
const seeded = ['drill', '--seed', '1', '--level', '1'];

/** Gives these answers one after the other, and keeps what was shown. */
function answering(...answers: readonly string[]) {
  const shown: string[] = [];
  return { shown, ask: async (text: string) => answers[shown.push(text) - 1] ?? null };
}

test('a right answer is said to be right, with the run and the entry that decided', async () => {
  const { shown, ask } = answering(right);
  const { code, out } = await cutoff(seeded, { ...silent, ask });
  expect(code).toBe(0);
  expect(shown.join('').replaceAll(/\s+/g, ' ')).toContain(asked.plan.events[0]?.says);
  expect(out).toMatch(/^\nRight\./);
  expect(out).toContain(`Decided by entry ${asked.answer.entry} of`);
  expect(out).toContain('jose signed every token');
});

test('a wrong answer is told its misconception, the answer, and how to see the drill again', async () => {
  const { ask } = answering('never');
  const { out } = await cutoff(seeded, { ...silent, ask });
  expect(out).toContain('Not so.');
  expect(out).toContain('(without-revocation-it-never-ends)');
  expect(out).toContain(`The answer: ${right}.`);
  expect(out).toContain('cutoff drill --seed 1 --level 1');
});

test('what is no time is asked for again', async () => {
  const { shown, ask } = answering('soon', right);
  expect((await cutoff(seeded, { ...silent, ask })).out).toContain('Right.');
  expect(shown[1]).toContain('"soon" is not a time');
});

test('without a seed one is drawn, and named', async () => {
  const { shown, ask } = answering('never');
  const { out } = await cutoff(['drill', '--level', '2'], { ...silent, ask });
  const seed = /Drill (\d+), level 2/.exec(shown[0] ?? '')?.[1];
  expect(out).toContain(`cutoff drill --seed ${seed} --level 2`);
});

test('as JSON it has the answer and the wrong times, and asks nothing', async () => {
  const { out } = await cutoff([...seeded, '--json']);
  expect(JSON.parse(out)).toMatchObject({
    seed: 1,
    level: 1,
    story: asked.story,
    answer: asked.answer,
    wrong: expect.arrayContaining([
      expect.objectContaining({ misconception: 'without-revocation-it-never-ends' }),
    ]),
  });
});

test.each([
  [['drill', '--level', '4'], '--level cannot be "4". Valid: 1, 2, 3.'],
  [['drill', '--seed', 'x'], '--seed cannot be "x". Valid: a whole number from 0 to 999999.'],
  [seeded, 'no answer was given'],
])('cutoff %j ends with code 2 and one line', async (args, says) => {
  const { code, err } = await cutoff(args);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(err.trimEnd()).not.toContain('\n');
});

test('an answer comes through a pipe', { timeout: 60_000 }, async () => {
  const cli = path.resolve(import.meta.dirname, '../../sandbox/cli.ts');
  const child = spawn(process.execPath, [cli, ...seeded]);
  child.stdin.end(`${right}\n`);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, right: out.includes('Right.') }).toEqual({ code: 0, right: true });
});
