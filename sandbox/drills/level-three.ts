/** The third level: more places and more machines. Copies, faults, logins of the thief’s own, streams, alarms. */
import type { Chance } from './chance.ts';
import { cutOffCopy, laggingCopies } from './drawn-copies.ts';
import { clocksApart, forgetfulStore, lostDelete, unheardLogout } from './drawn-faults.ts';
import { alarmDrill, ownLoginDrill, reuseDrill, streamDrill } from './drawn-thieves.ts';
import type { Plan } from './plan.ts';

export const levelThree = (chance: Chance): Plan =>
  chance.pick([
    laggingCopies,
    laggingCopies,
    cutOffCopy,
    forgetfulStore,
    lostDelete,
    unheardLogout,
    clocksApart,
    ownLoginDrill,
    ownLoginDrill,
    alarmDrill,
    streamDrill,
    reuseDrill,
  ])(chance);
