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
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    {
      name: path.resolve('tests/a.test.ts'),
      status: 'failed',
      assertionResults: [
        { fullName: 'a thief is cut off', status: 'failed' },
        { fullName: 'a user is not', status: 'passed' },
      ],
    },
    { name: path.resolve('tests/b.test.ts'), status: 'failed', assertionResults: [] },
  ],
});
const site = report('site.json', {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
  suites: [
    {
      specs: [
        { title: 'a page opens', file: 'c.test.ts', tests: [{ status: 'unexpected' }] },
        { title: 'it closes', file: 'c.test.ts', tests: [{ status: 'expected' }] },
      ],
      suites: [
        { specs: [{ title: 'it opens again', file: 'c.test.ts', tests: [{ status: 'flaky' }] }] },
      ],
    },
  ],
});

test('the closing lines add up both runners and name what failed; a flaky test has', () => {
  const total = add(readVitest(unit), readPlaywright(site));
  expect(sayTally(total).split('\n')).toEqual([
    '  ✗ tests/a.test.ts: a thief is cut off',
    '  ✗ tests/b.test.ts',
    '  ✗ c.test.ts: a page opens',
    '  ✗ c.test.ts: it opens again',
    '12 passed, 4 failed, 3 skipped',
  ]);
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
