/** How a page asks the api for something: at once, or after it has renewed what has run out. */
import { present } from '../choices/binding/present.ts';
import { asMade, hasLapsed } from '../choices/carrier/forged.ts';
import type { Manner } from '../model/message.ts';
import type { Want } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { type Person, signIn } from './browser-sign-in.ts';
import { watched } from './browser-thefts.ts';
import { call, hasRenewable, mustRenewFirst, renew } from './client.ts';
import type { Answer } from './rules.ts';

const HOME = 'home';

/** What has run out is renewed before anything is asked; what the browser no longer has, by signing in. */
export function ask(person: Person, step: Ask, manner?: Manner): Answer<Person> {
  if (isLapsed(person, step.clockMs)) return manner ? {} : signIn(person, step);
  const { wants, region, clockMs } = step;
  const made = asMade(manner);
  const access = person.held?.access;
  const answer =
    access && isSpent(person, clockMs)
      ? renew(
          person,
          {
            ...present(access, wants, 'renew', null),
            ...made,
            ...elsewhere(step),
            ...asStream(step),
          },
          clockMs,
        )
      : call(
          person,
          {
            wants,
            region,
            ifRefused: 'renew',
            slowMs: step.slowMs ?? 0,
            ...made,
            ...elsewhere(step),
            ...asStream(step),
          },
          clockMs,
        );
  return watched(person, answer);
}

/** Its cookie is gone, and nothing is left to renew it with. */
export const isLapsed = (person: Person, clockMs: Ms): boolean =>
  hasNoCookie(person, clockMs) && !hasRenewable(person);

/** It is renewed before anything is asked. */
export const isSpent = (person: Person, clockMs: Ms): boolean =>
  mustRenewFirst(person, clockMs) || (hasNoCookie(person, clockMs) && hasRenewable(person));

const hasNoCookie = ({ held, jar, settings }: Person, clockMs: Ms): boolean =>
  held !== null && hasLapsed(jar, held, settings, clockMs);

type Ask = {
  wants: Want;
  region: number;
  clockMs: Ms;
  slowMs?: Ms;
  address?: string;
  stream?: 'open';
};

const asStream = ({ stream }: Ask) => (stream ? { stream } : {});

/** At home unless she says otherwise. */
const elsewhere = ({ address = HOME }: Ask) => (address === HOME ? {} : { address });
