/** The people of a scenario at a real system: what each of them keeps, and how it is used and renewed. */
import type { ActorName, Scenario } from '#sandbox';
import { type Records, type Session, sessionCalled, userOf } from './record.ts';
import type { Ask, Held, System } from './system.ts';

/** One renewal at a time; a thief who was refused one asks for no other. */
export type Person = {
  name: ActorName;
  holds: { held: Held; session: Session } | null;
  renewing: boolean;
  mayRenew: boolean;
};

export type Play = {
  system: System;
  record: Records;
  people: ReadonlyMap<ActorName, Person>;
  begun: number;
};

export const namesIn = ({ steps }: Scenario): ActorName[] => [
  ...new Set(steps.flatMap(({ who, does }) => ('by' in does ? [who, does.by] : [who]))),
];

export const people = (scenario: Scenario): Map<ActorName, Person> =>
  new Map(
    namesIn(scenario).map((name) => [name, { name, holds: null, renewing: false, mayRenew: true }]),
  );

const isThief = ({ name }: Person): boolean => userOf(name) === '';

export const begin = (play: Play, device: ActorName): Session => {
  play.begun += 1;
  return sessionCalled(`s${play.begun}`, userOf(device));
};

export async function signIn(play: Play, person: Person): Promise<void> {
  person.holds = null;
  play.record.asksToSignIn(person.name, userOf(person.name));
  const held = await play.system.login(person.name);
  if (!held) return play.record.notSignedIn(person.name);
  person.holds = { held, session: begin(play, person.name) };
  play.record.signedIn(person.name, person.holds.session);
}

/** Renewing mends a refusal once. What it cannot mend, a user does by signing in again. */
export async function use(play: Play, person: Person, ask: Ask, renews: boolean): Promise<void> {
  const { holds } = person;
  if (person.renewing || !holds) return;
  if (await isAccepted(play, person, ask)) return;
  if (person.holds !== holds || person.renewing) return;
  if (play.system.renew && (renews || !isThief(person))) {
    if (await renew(play, person)) await isAccepted(play, person, ask);
  } else if (!isThief(person)) await turnedAway(play, person);
}

async function isAccepted(play: Play, person: Person, ask: Ask): Promise<boolean> {
  const { holds } = person;
  if (!holds) return false;
  const reply = await play.system.call(holds.held, ask).catch(unanswered);
  // A server that restarts decides nothing; there is nothing to mend either.
  if (!reply) return true;
  const { accepted, held } = reply;
  // A slow request is let in when it comes; its answer tells of that much later.
  if (ask.slowMs === 0) {
    play.record.decided(person.name, holds.session, accepted ? null : reasonOf(play.system));
  }
  if (accepted && person.holds === holds) Object.assign(holds, { held });
  return accepted;
}

/** A server need not say why. What can be renewed is refused because its time is up. */
const reasonOf = ({ renew }: System) => (renew ? 'token-expired' : 'unknown-session');

/** Whether there is something new to ask with. */
export async function renew(play: Play, person: Person): Promise<boolean> {
  const { holds } = person;
  if (!holds || !play.system.renew || person.renewing || !person.mayRenew) return false;
  person.renewing = true;
  const held = await play.system.renew(holds.held);
  person.renewing = false;
  if (held) {
    person.holds = { ...holds, held };
    return true;
  }
  if (isThief(person)) person.mayRenew = false;
  else await turnedAway(play, person);
  return false;
}

async function turnedAway(play: Play, person: Person): Promise<void> {
  if (!person.holds) return;
  play.record.turnedAway(person.name, person.holds.session);
  await signIn(play, person);
}

/** How fetch says that nobody answered, or stopped half-way. */
const UNANSWERED = ['fetch failed', 'terminated'];

function unanswered(error: unknown): null {
  if (error instanceof TypeError && UNANSWERED.includes(error.message)) return null;
  throw error;
}
