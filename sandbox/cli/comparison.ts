/** Every figure of several verdicts, model beside model. */
import type { Verdict } from '../index.ts';
import { columns } from './layout.ts';
import { sayMs } from './words.ts';

const measures: Readonly<Record<string, (verdict: Verdict) => string | number>> = {
  exposure: ({ exposureMs }) => sayMs(exposureMs),
  due: ({ dueMs }) => sayMs(dueMs),
  'worst case': ({ worstCaseMs }) => sayMs(worstCaseMs),
  dwell: ({ dwellMs }) => sayMs(dwellMs),
  'thief accepted': ({ attacker }) => attacker.accepted,
  'thief refused': ({ attacker }) => attacker.refused,
  'honest sign-ins': ({ honest }) => honest.signIns,
  'honest refusals': ({ honest }) => honest.refused,
  'innocent sessions': ({ collateral }) => collateral.sessions,
  'store reads': ({ cost }) => cost.storeReads,
  'store writes': ({ cost }) => cost.storeWrites,
  signatures: ({ cost }) => cost.signatures,
  verifications: ({ cost }) => cost.verifications,
  'bytes sent': ({ cost }) => cost.wireBytes.toLocaleString('en'),
  'network hops': ({ cost }) => cost.hops,
};

/** Models beside one another: more would not fit in 80 columns. */
const BESIDE = 3;

export function comparison(verdicts: readonly Verdict[]): string {
  const tables = Array.from({ length: Math.ceil(verdicts.length / BESIDE) }, (_, index) =>
    table(verdicts.slice(index * BESIDE, (index + 1) * BESIDE)),
  );
  return [...tables, ...outcomes(verdicts)].join('\n\n');
}

function table(verdicts: readonly Verdict[]): string {
  const head = ['', ...verdicts.map(({ model }) => model)];
  const rows = Object.entries(measures).map(([name, measure]) => [
    name,
    ...verdicts.map((verdict) => String(measure(verdict))),
  ]);
  return columns([head, ...rows], ['left', 'right']);
}

/** For each property: where it held, and where it broke. */
function outcomes(verdicts: readonly Verdict[]): string[] {
  const names = new Set(verdicts.flatMap(({ properties }) => Object.keys(properties)));
  return [...names].map((name) => {
    const rows = verdicts.map(({ model, properties }) => [`  ${model}`, properties[name] ?? '–']);
    return `${name}\n${columns(rows, ['left'])}`;
  });
}
