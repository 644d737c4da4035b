/** A detector: it reads what servers report, and after a delay sets off what it was told to. */
import { gives, NOTHING_NOTED, noted } from '../choices/detector.ts';
import type { ActorName } from '../model/actor.ts';
import type { Alarm, Journal, Report, Signal, Triggered } from '../model/detection.ts';
import type { Effect } from '../model/effect.ts';
import type { Heard } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import type { OperatorStep } from '../model/step.ts';
import type { Answer } from './rules.ts';

/** `fronts` and `doors`: the servers that can tell. `raised`: for whom each signal has been given already. */
export type Detector = {
  settings: Settings;
  device: ActorName;
  fronts: readonly ActorName[];
  doors: readonly ActorName[];
  watches: readonly { on: Signal; then: Triggered }[];
  journal: Journal;
  raised: readonly string[];
};

export const NO_DETECTOR = { watches: [], journal: NOTHING_NOTED, raised: [] };

export const detect = (
  { watches, fronts, doors }: Detector,
  { on, then }: Heard<Extract<OperatorStep, { type: 'detect' }>>,
): Answer<Detector> => ({
  next: { watches: [...watches, { on, then }] },
  effects: [...new Set([...fronts, ...doors])].map(
    (to): Effect => ({ type: 'hand', to, message: { type: 'watch' } }),
  ),
});

/** Each signal is given once for each user. */
export function reported(
  detector: Detector,
  { from: _, clockMs, ...report }: Heard<Report>,
): Answer<Detector> {
  const { watches, raised, device, settings } = detector;
  const journal = noted(detector.journal, report, clockMs);
  const given = watches.filter(
    ({ on }) => !raised.includes(nameOf(on, report)) && gives(on, journal, report, clockMs),
  );
  return {
    next: { journal, raised: [...raised, ...given.map(({ on }) => nameOf(on, report))] },
    effects: given.map(({ on, then }): Effect => {
      const message: Alarm = { type: 'alarm', on, then, user: report.user };
      return { type: 'send', to: device, message, afterMs: settings.detectionDelayMs };
    }),
  };
}

const nameOf = (on: Signal, { user }: Report): string => `${on} ${user}`;
