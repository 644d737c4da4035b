/** A run counts what its runners report, and one that has run no test has failed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runAll } from '../../tools/parts.ts';
import { add, nothingRun, readPlaywright, readVitest, sayTally } from '../../tools/tally.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cutoff-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: object): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const unit = report('unit.json', {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
});
const site = report('site.json', {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
});

test('the closing line adds up both runners, and a flaky test has failed', () => {
  const total = add(readVitest(unit), readPlaywright(site));
  expect(sayTally(total)).toBe('12 passed, 3 failed, 3 skipped');
});

test('a report that was never written counts for nothing', () => {
  expect(readVitest(path.join(folder, 'none.json'))).toEqual(nothingRun);
  expect(sayTally(nothingRun)).toBe('0 passed, 0 failed');
});

test('a part that succeeds without passing a test is broken', async () => {
  const { broken } = await runAll([
    { name: 'idle', command: 'node --eval 0', tally: () => nothingRun },
    { name: 'busy', command: 'node --eval 0', tally: () => readPlaywright(site) },
    { name: 'fails', command: 'node --eval "process.exit(1)"', tally: () => readPlaywright(site) },
  ]);
  expect(broken).toEqual(['idle', 'fails']);
});
