/** Runs a scenario that comes with Cutoff on one model, with a few settings changed. */
import {
  type Judgement,
  judge,
  type ModelId,
  models,
  readSettings,
  run,
  type Trace,
} from '#sandbox';
import { scenarioNamed } from '../scenario-named.ts';

type Changes = Readonly<Record<string, string>>;

export const ran = (scenario: string, id: ModelId, changes: Changes = {}): Trace =>
  run(scenarioNamed(scenario), models[id], readSettings(changes));

export const verdict = (scenario: string, id: ModelId, changes: Changes = {}): Judgement =>
  judge(ran(scenario, id, changes));

/** What the thief had each time she took something, in a word each. */
export const loots = ({ entries }: Trace): string[] =>
  entries.flatMap(({ heard }) => {
    if (heard.type !== 'loot') return [];
    const { access, refresh } = heard.credentials;
    return [[access && 'access', refresh && 'refresh'].filter(Boolean).join(' and ')];
  });

/** Why the thief's requests were refused, each reason once, in order. */
export const refusals = ({ entries }: Trace): string[] => [
  ...new Set(
    entries.flatMap(({ effects }) =>
      effects.flatMap((effect) =>
        effect.type === 'decide' && effect.caller === 'mallory' && effect.refusal
          ? [effect.refusal]
          : [],
      ),
    ),
  ),
];
