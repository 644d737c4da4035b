/** Habits that the house does without, each once, and the words with which the linter has to meet it. */

type Seed = { readonly file: string; readonly source: string; readonly says: string };

const lines = (count: number) =>
  Array.from({ length: count }, (_, line) => `  keep(${line});`).join('\n');

/** Six questions inside one another are more than a reader can hold. */
const knot = `${'if (a) { '.repeat(6)}keep(a);${' }'.repeat(6)}`;

export const habits: readonly Seed[] = [
  seed('sandbox/model/date.ts', 'new Date()', 'the sandbox reads no clock'),
  seed('sandbox/model/performance.ts', 'performance.now()', 'the sandbox reads no clock'),
  seed('sandbox/world/timeout.ts', 'setTimeout(keep, 1)', 'the sandbox sets no timer'),
  seed('sandbox/world/interval.ts', 'setInterval(keep, 1)', 'the sandbox sets no timer'),
  seed('sandbox/machines/fetch.ts', "fetch('/')", 'an actor sends a message'),
  seed('sandbox/machines/crypto.ts', 'crypto.randomUUID()', 'Names are counted, never drawn'),
  seed('sandbox/verdicts/window.ts', 'window.name', 'knows no browser and no page'),
  seed('sandbox/verdicts/document.ts', 'document.title', 'knows no browser and no page'),
  seed('sandbox/model/process.ts', 'process.env', 'Only the command line'),
  seed('sandbox/model/hidden.ts', 'globalThis.Date', 'nothing of its surroundings'),
  seed('sandbox/choices/chance.ts', 'Math.random()', 'the sandbox draws nothing'),
  seed('sandbox/witness/chance.ts', 'Math.random()', 'the sandbox draws nothing'),
  seed('sandbox/cli/chance.ts', 'Math.random()', 'the sandbox draws nothing'),
  seed('src/views/logged.ts', "console.log('here')", "Don't use console"),
  {
    file: 'src/views/default.ts',
    source: 'export default 1;\n',
    says: 'noDefaultExport',
  },
  {
    file: 'src/views/any.ts',
    source: 'export const loose = (value: any) => value;\n',
    says: 'noExplicitAny',
  },
  {
    file: 'src/views/long-function.ts',
    source: `export function tell(keep: (line: number) => void) {\n${lines(41)}\n}\n`,
    says: 'noExcessiveLinesPerFunction',
  },
  {
    file: 'src/islands/LongFile.svelte',
    source: `<ol>\n${'  <li>line</li>\n'.repeat(200)}</ol>\n`,
    says: 'noExcessiveLinesPerFile',
  },
  {
    file: 'src/views/knot.ts',
    source: `export function tie(a: boolean, keep: (a: boolean) => void) { ${knot} }\n`,
    says: 'noExcessiveCognitiveComplexity',
  },
  {
    file: 'src/views/egg.ts',
    source: "import { hen } from './hen.ts';\nexport const egg = () => hen;\n",
    says: 'noImportCycles',
  },
  {
    file: 'src/views/hen.ts',
    source: "import { egg } from './egg.ts';\nexport const hen = () => egg;\n",
    says: 'noImportCycles',
  },
  {
    file: 'tests/world/skipped.test.ts',
    source: "import { test } from 'vitest';\ntest.skip('nothing', () => undefined);\n",
    says: 'noSkippedTests',
  },
];

function seed(file: string, expression: string, says: string): Seed {
  return {
    file,
    source: `export const kept = (keep: () => void) => [keep, ${expression}];\n`,
    says,
  };
}
