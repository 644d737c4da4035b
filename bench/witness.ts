/** How long the witness takes to sign every token of the standard runs and to repeat every check. */
import { Bench } from 'tinybench';
import { attest, newKeys } from '#witness';
import { runAll, title } from './standard.ts';

export async function measureWitness(): Promise<void> {
  const traces = runAll();
  const keys = new Map(
    await Promise.all(
      traces.map(async (trace) => [trace, await newKeys(trace.settings.algorithm)] as const),
    ),
  );
  const all = () => Promise.all(traces.map((trace) => attest(trace, keys.get(trace))));
  const bench = new Bench({ time: 2_000, warmupTime: 500 }).add(title, all);
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error('the witness did not come to its end');

  const checks = (await all()).reduce((count, { checked }) => count + checked, 0);
  console.log(`\nWitness: ${title}`);
  console.table({
    'milliseconds for the four runs': Number(task.result.latency.mean.toFixed(2)),
    'checks repeated by jose': checks,
  });
}
