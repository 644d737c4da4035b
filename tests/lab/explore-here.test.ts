/** Exploring from the cursor: what has happened stays, and a counterexample is a run that the lab can play. */
import { expect, test } from 'vitest';
import { exploreTask } from '../../src/background/explore-task.ts';
import { obey } from '../../src/lab/commands.ts';
import { explorationFrom, notebookOfFinding, sayProperty } from '../../src/lab/explore-here.ts';
import type { Notebook } from '../../src/lab/notebook.ts';
import { openScenario } from '../../src/lab/opening.ts';
import { runAll } from '../../src/lab/running.ts';
import { firstOf, seek } from './played.ts';

function explored(notebook: Notebook, budgetMs = 0) {
  const work = exploreTask(explorationFrom(notebook, { depth: 3, budgetMs }));
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}

const theft = obey(openScenario('steal-then-logout'), seek(130_000));
const findingOf = (notebook: Notebook, budgetMs?: number) =>
  explored(notebook, budgetMs).findings.find(
    ({ property }) => property === 'cut-off-within-budget',
  );

test('a thief who has a stateless token survives an ending act, and the run that shows it begins as this one did', () => {
  const file = findingOf(theft)?.counterexample;
  if (!file) throw new Error('nothing was found');
  expect(file.steps.slice(0, 3)).toEqual(theft.sheet.steps.slice(0, 3));
  const opened = notebookOfFinding(file, theft);
  expect(opened.cursor.atMs).toBe(130_000);
  expect(firstOf(runAll(opened)).judgement.exposureMs).toBeGreaterThanOrEqual(0);
});

test('the system that is looked at is searched, with what was changed of it', () => {
  const session = obey(theft, {
    type: 'replace-system',
    system: 0,
    with: { model: 'server-session', settings: {} },
  });
  expect(findingOf(session)?.outcome).toBe('held');
  const cached = obey(session, { type: 'set', system: null, name: 'sessionCache', text: '5m' });
  expect(findingOf(cached)?.outcome).toBe('broken');
});

test('a thief who may go on for as long as she can breaks no budget', () => {
  expect(findingOf(theft, 9 * 3_600_000)?.outcome).toBe('held');
});

test('every property that can be found is said in words', () => {
  for (const { property } of explored(theft).findings) expect(sayProperty(property)).toMatch(/\.$/);
});
