/** A directed run: one theft, one act, and a thief who tries at chosen moments. Written as a scenario file that any tool opens. */
import { writeSetting } from '../model/read-setting.ts';
import { resolveSettings } from '../model/resolve.ts';
import { type ReadScenario, readScenario, type ScenarioFile } from '../model/scenario-file.ts';
import { settingNames } from '../model/settings/index.ts';
import { formatDuration, type Ms } from '../model/time.ts';
import type { Trace } from '../model/trace.ts';
import type { Judgement } from '../model/verdict.ts';
import { judge } from '../verdicts/judge.ts';
import { run } from '../world/world.ts';
import type { Audited } from './audited.ts';
import { LAPTOP, PHONE, type Play } from './plays.ts';

export type System = Pick<Audited, 'model' | 'settings'>;

/** A run, what it shows, and the file that makes it again; null for a scenario that comes with Cutoff. */
export type Shown = { file: ScenarioFile | null; trace: Trace; judgement: Judgement };

/** When things happen. Everything counts from the theft, which is as soon after the login as it can be. */
export type Timing = {
  loginMs: Ms;
  /** From the beginning of the login to the theft. */
  readyMs: Ms;
  /** From the theft to the act. */
  actMs: Ms;
  /** The thief’s tries, and the uses of a stolen refresh token. */
  triesMs: readonly Ms[];
  renewsMs: readonly Ms[];
  /** How often she uses it to keep an idle timeout from running; null where nothing needs it. */
  everyMs: Ms | null;
  untilMs: Ms;
};

type Line = ScenarioFile['steps'][number];

export function directed(system: System, play: Play, timing: Timing): Shown {
  const stolenMs = timing.loginMs + timing.readyMs;
  const at = (afterMs: Ms, line: object) => ({ atMs: stolenMs + afterMs, line });
  const wants = play.act.do === 'demote' ? { wants: 'admin' } : {};
  const steps = [
    ...(play.act.who === PHONE ? [at(-timing.readyMs, { who: PHONE, do: 'login' })] : []),
    at(-timing.readyMs, { who: LAPTOP, do: 'login' }),
    at(0, { who: 'mallory', do: 'steal', via: 'malware', from: LAPTOP }),
    ...timing.renewsMs.map((ms) => at(ms, { who: 'mallory', do: 'refresh' })),
    ...timing.triesMs.map((ms) => at(ms, { who: 'mallory', do: 'replay', ...wants })),
    ...keptAlive(timing).map((line) => at(0, line)),
    at(timing.actMs, play.act),
  ];
  const inOrder = steps.toSorted((a, b) => a.atMs - b.atMs);
  return shown(
    system,
    inOrder.map(({ atMs, line }) => ({ at: formatDuration(atMs), ...line })),
    stolenMs + timing.untilMs,
    'worst-case',
  );
}

const keptAlive = ({ everyMs }: Timing): object[] =>
  everyMs === null ? [] : [{ who: 'mallory', do: 'poll', every: formatDuration(everyMs) }];

/** Plays these steps on the system’s own settings, all of which the file states. */
export function shown(system: System, steps: readonly Line[], untilMs: Ms, id: string): Shown {
  const file: ScenarioFile = {
    format: 1,
    id,
    question: 'How long does the stolen copy work?',
    until: formatDuration(untilMs),
    models: [system.model.id],
    settings: ownSettings(system),
    steps: [...steps],
  };
  const trace = run(readScenario(file), system.model);
  return { file, trace, judgement: judge(trace) };
}

/** A scenario of the house, on the system’s settings: they win over its own. */
export function replayed(system: System, scenario: ReadScenario): Shown {
  const trace = run(scenario, system.model, system.settings);
  return { file: null, trace, judgement: judge(trace) };
}

/** Where a system differs from its preset, as text. */
export function ownSettings({ model, settings }: System): Record<string, string> {
  const { signedInForMs } = settings;
  const preset = resolveSettings(model, { signedInForMs });
  const plain = resolveSettings(model, {});
  return Object.fromEntries(
    settingNames
      .filter((name) =>
        name === 'signedInFor'
          ? signedInForMs !== plain.signedInForMs
          : writeSetting(name, settings) !== writeSetting(name, preset),
      )
      .map((name) => [name, writeSetting(name, settings)]),
  );
}
