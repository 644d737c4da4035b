/** How fast the engine is, with nothing around it. */
import { Bench } from 'tinybench';
import { runAll, title } from './standard.ts';

export async function measureEngine(): Promise<void> {
  const bench = new Bench({ time: 2_000, warmupTime: 500 }).add(title, () => runAll());
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`${title} did not run to its end`);

  const traces = runAll();
  const transitions = traces.reduce((count, { entries }) => count + entries.length, 0);
  const rounds = task.result.throughput.mean;
  console.log(`\nEngine only: ${title}`);
  console.table({
    'runs per second': Math.round(rounds * traces.length),
    'transitions per second': Math.round(rounds * transitions),
    'transitions in the four runs': transitions,
  });
}
