/** `npm run reality [--json]`: plays the same scenarios against real servers, and prints both verdicts side by side. */
import { cases, leftOut } from '../tests/reality/cases/index.ts';
import { compare } from '../tests/reality/compare.ts';
import { tableOf } from '../tests/reality/table.ts';

const compared = await Promise.all(
  cases.map(async (each) => ({ ...each, ...(await compare(each)) })),
);
const text = process.argv.includes('--json')
  ? JSON.stringify(compared, null, 2)
  : tableOf(compared, leftOut);
console.log(text);
process.exit(compared.every(({ differences }) => differences.length === 0) ? 0 : 1);
