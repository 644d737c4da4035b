/** How long a million sessions take on nine models, beside a bare loop of as many steps in the same run. */
import { type FleetResult, modelIds, readFleetSettings, simulate } from '#sandbox';

const SESSIONS = 1_000_000;

/** The most that the first time may be of the second. */
const MOST = 5;

export function measureFleet(): void {
  const fleet = { sessions: SESSIONS, seed: 1, models: modelIds, ...readFleetSettings({}) };
  simulate({ ...fleet, sessions: 10_000 });
  const rounds = Array.from({ length: 3 }, () => {
    const [result, fleetMs] = timed(() => simulate(fleet));
    const [, bareMs] = timed(() => bareLoop(result));
    return { result, fleetMs, bareMs };
  });
  const { result, fleetMs, bareMs } =
    rounds.toSorted((a, b) => a.fleetMs - b.fleetMs)[1] ?? never();
  console.log(`\nFleet: ${SESSIONS.toLocaleString('en')} sessions on nine models, median of three`);
  console.table({
    'steps decided': result.steps,
    'milliseconds of processor time for the fleet': Math.round(fleetMs),
    'the same for a bare loop of as many steps': Math.round(bareMs),
    [`the one divided by the other (at most ${MOST})`]: Number((fleetMs / bareMs).toFixed(2)),
    'megabytes of the whole process (under 500)': Math.round(process.memoryUsage.rss() / 1_000_000),
  });
}

function never(): never {
  throw new Error('three rounds have a middle one');
}

/** Processor time of this thread: what else a machine is doing does not count. */
function timed<Result>(work: () => Result): [result: Result, ms: number] {
  const start = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(start);
  return [result, (user + system) / 1_000];
}

/**
 * Nothing but chance, a comparison and totals in typed arrays: xorshift at each step, a branch on where it
 * leads, and one number kept for each session and model.
 */
function bareLoop({ sessions, steps }: FleetResult): number {
  const models = modelIds.length;
  const stepsEach = Math.round(steps / sessions / models);
  const totals = new Float64Array(models);
  const kept = new Float64Array(sessions * models);
  let x = 12_345;
  for (let session = 0; session < sessions; session += 1) {
    for (let model = 0; model < models; model += 1) {
      const limit = x & 4_095;
      let at = 0;
      let letIn = 0;
      let late = 0;
      for (let step = 0; step < stepsEach; step += 1) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        at += x & 255;
        if (at < limit) letIn += 1;
        else late += at;
      }
      totals[model] = (totals[model] ?? 0) + late;
      kept[session * models + model] = letIn;
    }
  }
  return totals.reduce((sum, each) => sum + each, 0) + (kept[sessions] ?? 0);
}
