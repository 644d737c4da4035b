/** How a page asks the api for something: at once, or after it has renewed what has run out. */
import { present } from '../choices/binding/present.ts';
import { asMade } from '../choices/carrier/forged.ts';
import type { Manner } from '../model/message.ts';
import type { Want } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Person } from './browser-sign-in.ts';
import { watched } from './browser-thefts.ts';
import { call, mustRenewFirst, renew } from './client.ts';
import type { Answer } from './rules.ts';

/** A bound cookie that has run out is renewed before anything is asked. */
export function ask(person: Person, step: Ask, manner?: Manner): Answer<Person> {
  const { wants, region, clockMs } = step;
  const made = asMade(manner);
  const access = person.held?.access;
  const answer =
    access && mustRenewFirst(person, clockMs)
      ? renew(person, { ...present(access, wants, 'renew', null), ...made }, clockMs)
      : call(
          person,
          { wants, region, ifRefused: 'renew', slowMs: step.slowMs ?? 0, ...made },
          clockMs,
        );
  return watched(person, answer);
}

type Ask = { wants: Want; region: number; clockMs: Ms; slowMs?: Ms };
