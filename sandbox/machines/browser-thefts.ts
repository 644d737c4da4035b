/** What a theft does at the victim's device: at once, at her next login, or while a bad script sits in her page. */
import type { Within } from '../choices/theft/loot.ts';
import type { ActorName } from '../model/actor.ts';
import { type Credentials, handleOf } from '../model/credential.ts';
import type { Heard } from '../model/message.ts';
import type { TheftStep } from '../model/step.ts';
import type { Client } from './client.ts';
import type { Opener } from './links.ts';
import { loot } from './loot.ts';
import { type Answer, inTurn } from './rules.ts';

/**
 * `luredBy`: whose copy of the login page she is about to use. `spiedBy`: whose script sits in her page,
 * and what it has handed on, by handle.
 */
export type Victim = Client &
  Opener & {
    held: Credentials | null;
    luredBy: ActorName | null;
    spiedBy: ActorName | null;
    spied: readonly string[];
  };

/** A page that is left takes the script in it along. */
export const NEW_PAGE = { held: null, waiting: null, spiedBy: null, spied: [] };

export const UNHARMED = { ...NEW_PAGE, luredBy: null };

const NOTHING = { access: null, refresh: null };

const within = (victim: Victim, { access, refresh }: Credentials): Within => ({
  access,
  refresh,
  key: victim.settings.binding === 'bearer' ? null : victim.device,
  proof: victim.lastProof,
  nonce: victim.nonce,
});

export function stolen(victim: Victim, { via, by, ageMs }: Heard<TheftStep>): Answer<Victim> {
  const { held, settings, links } = victim;
  if (via === 'phish') return settings.authenticator === 'passkey' ? {} : { next: { luredBy: by } };
  if (!held) return via === 'malware' ? loot(via, { ...NOTHING, links }, settings, by) : {};
  if (via === 'xss') return injected(victim, held, by);
  const there = { ...within(victim, held), ...(via === 'malware' && { links }) };
  return loot(via, there, settings, by, ageMs);
}

function injected(victim: Victim, held: Credentials, by: ActorName): Answer<Victim> {
  const taken = loot('xss', within(victim, held), victim.settings, by);
  const spied = taken.effects.length > 0 ? handles(held) : [];
  return inTurn<Victim>({ next: { spiedBy: by, spied } }, taken);
}

/** A script that cannot read the refresh token can still have the page use it. */
export const asksForFresh = ({ held, settings }: Victim): boolean =>
  settings.refreshCarrier === 'cookie' && held?.refresh != null;

/** Whatever passes through the page's own code passes through the script's hands, each thing once. */
export function watched(victim: Victim, answer: Answer<Victim>): Answer<Victim> {
  const held = answer.next?.held ?? victim.held;
  const { spiedBy, spied, settings } = victim;
  if (!spiedBy || !held || handles(held).every((each) => spied.includes(each))) return answer;
  const there = within({ ...victim, ...answer.next }, held);
  const taken = loot('xss-at-use', there, settings, spiedBy);
  return inTurn<Victim>(answer, taken, { next: { spied: [...spied, ...handles(held)] } });
}

/** What the login issues goes through the hands of whoever runs the page in between, and is bound to her key. */
export function deceived(victim: Victim, credentials: Credentials): Answer<Victim> {
  const { luredBy, means, settings } = victim;
  if (!luredBy) return {};
  const next = { luredBy: null, means: { ...means, keys: [luredBy] } };
  return inTurn<Victim>({ next }, loot('phish', within(victim, credentials), settings, luredBy));
}

const handles = ({ access, refresh }: Credentials): string[] =>
  [access, refresh].filter((each) => each !== null).map(handleOf);
