/** How many tests passed and which failed, as the runners' own reports tell it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

export type Tally = {
  readonly passed: number;
  /** Their files and titles. */
  readonly failed: readonly string[];
  readonly skipped: number;
};

export const nothingRun: Tally = { passed: 0, failed: [], skipped: 0 };

type VitestReport = {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
};

type PlaywrightSuite = {
  specs: { title: string; file: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
};

type PlaywrightReport = {
  stats: { expected: number; skipped: number };
  suites: PlaywrightSuite[];
};

/** A file that could not even be read has failed, though it reports no test. */
export function readVitest(file: string): Tally {
  const report = read<VitestReport>(file);
  if (!report) return nothingRun;
  return {
    passed: report.numPassedTests,
    failed: report.testResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, assertionResults }) => {
        const broken = assertionResults.filter(({ status }) => status === 'failed');
        const from = path.relative(root, name);
        return broken.length ? broken.map(({ fullName }) => `${from}: ${fullName}`) : [from];
      }),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A flaky test has failed once, so it counts as failed. */
export function readPlaywright(file: string): Tally {
  const report = read<PlaywrightReport>(file);
  if (!report) return nothingRun;
  const { expected, skipped } = report.stats;
  return { passed: expected, failed: report.suites.flatMap(failedIn), skipped };
}

const failedIn = ({ specs, suites = [] }: PlaywrightSuite): string[] => [
  ...specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(() => `${file}: ${title}`),
  ),
  ...suites.flatMap(failedIn),
];

function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
  skipped: one.skipped + other.skipped,
});

/** The counts on the last line, and above it each test that failed. */
export const sayTally = ({ passed, failed, skipped }: Tally): string =>
  [
    ...failed.map((test) => `  ✗ ${test}`),
    `${passed} passed, ${failed.length} failed${skipped ? `, ${skipped} skipped` : ''}`,
  ].join('\n');
