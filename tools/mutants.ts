/** `npm run mutants`: plants one mistake after another in the sandbox, and prints what caught it, and the score. */
import { mutants } from '../tests/mutants/index.ts';
import { isCaught, type Tried, tryAll, UNCHANGED } from '../tests/mutants/trying.ts';

const width = Math.max(...mutants.map(({ id }) => id.length));

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What was written down and is no more, and what has come in its place. */
function change(was: string, is: string): string {
  const [before, after] = [was, is].map((row) => row.split(' | '));
  const gone = before?.filter((part) => !after?.includes(part)) ?? [];
  const fresh = after?.filter((part) => !before?.includes(part)) ?? [];
  return `${gone.join(', ')} → ${fresh.join(', ')}`;
}

function sayTried(tried: Tried): string {
  const { id, scenario, exploration, endless, tookMs } = tried;
  const says = mutants.find((each) => each.id === id)?.says ?? 'The sandbox as it is.';
  const found = [
    ...(scenario ? [['scenario', scenario] as const] : []),
    ...(exploration ? [['exploration', exploration] as const] : []),
  ];
  const mark = id === UNCHANGED || isCaught(tried) ? ' ' : '!';
  return [
    `${mark} ${id.padEnd(width)}  ${says} (${seconds(tookMs)})`,
    ...found.flatMap(([by, { run, model, was, is }]) => [
      `    ${by} “${run}” on ${model}`,
      `      ${change(was, is)}`,
    ]),
    ...(endless ? ['    does not come to an end'] : []),
    ...(isCaught(tried) ? [] : ['    nothing was seen']),
  ].join('\n');
}

const asked = process.argv.slice(2);
const stray = asked.find((id) => !mutants.some((each) => each.id === id));
if (stray) {
  console.error(
    `No mutant is called "${stray}". There are: ${mutants.map(({ id }) => id).join(', ')}.`,
  );
  process.exit(2);
}
const ids = asked.length > 0 ? asked : mutants.map(({ id }) => id);
const all = await tryAll([UNCHANGED, ...ids], 'both', (tried) => console.log(sayTried(tried)));

const [control, ...tried] = all;
const caught = tried.filter(isCaught);
const by = (judge: 'scenario' | 'exploration') => tried.filter((each) => each[judge]).length;
console.log(
  `\n${caught.length} of ${tried.length} mutants caught: ${by('scenario')} by a scenario, ${by('exploration')} by exploration.`,
);
for (const { id } of tried.filter((each) => !isCaught(each))) console.log(`  survives: ${id}`);
const isQuiet = control !== undefined && !isCaught(control);
if (!isQuiet)
  console.log('  The sandbox as it is was caught as well: the judges shout at everything.');
process.exit(isQuiet && caught.length === tried.length ? 0 : 1);
