/** Who else loses access: the same act with her other device and another user at work beside it. */
import { formatDuration, minutes } from '../model/time.ts';
import type { Judgement } from '../model/verdict.ts';
import { type System, shown } from './directed.ts';
import { LAPTOP, PHONE, type Play } from './plays.ts';

export type Collateral = Judgement['collateral'];

const HONEST = [PHONE, LAPTOP, 'bob.laptop'];
const ACT = minutes(2);
/** Long enough for everybody’s next requests. */
const AFTER = minutes(30);

export function collateralOf(system: System, { act }: Play): Collateral {
  const wait = formatDuration(10 * system.settings.hopMs + 1);
  const steps = [
    ...HONEST.map((who) => ({ at: '0s', who, do: 'login' })),
    ...HONEST.map((who) => ({ at: wait, who, do: 'poll', every: '1m' })),
    { at: '1m59s', who: 'mallory', do: 'steal', via: 'malware', from: LAPTOP },
    { at: formatDuration(ACT), ...act },
  ];
  return shown(system, steps, ACT + AFTER, 'who-else').judgement.collateral;
}
