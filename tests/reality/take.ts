/** Does in reality what a step of a scenario says. */
import type { ActorName, Step } from '#sandbox';
import { begin, type Person, type Play, renew, signIn, use } from './people.ts';
import type { End } from './record.ts';
import { faults, type Order, type System } from './system.ts';

type Does = Step['does'];

/** A step that a system cannot play is an error of the case. */
export async function take(play: Play, { who, does }: Step): Promise<void> {
  const person = personCalled(play, who);
  const fault = faults.find((each) => each === does.type);
  if (fault) return demand(play.system, 'fault').call(play.system, fault);
  switch (does.type) {
    case 'login':
      return signIn(play, person);
    case 'logout':
      return logOut(play, person);
    case 'logout-everywhere':
      return logOutEverywhere(play, person, does.keepThis);
    case 'change-password':
      return changePassword(play, person, does.endOthers);
    case 'steal':
      return 'by' in does ? steal(play, person, does) : undefined;
    case 'refresh':
      await renew(play, person);
      return;
    case 'request':
    case 'poll':
    case 'replay':
      return use(play, person, askOf(does), 'renews' in does && does.renews);
    case 'disable-user':
      return order(play, { by: 'disabled-user', user: does.user, device: null });
    case 'force-logout':
      return order(play, { by: 'forced-logout', user: does.user, device: does.device });
    default:
      throw new Error(`no real system here can play "${does.type}"`);
  }
}

const askOf = (does: Extract<Does, { type: 'request' | 'poll' | 'replay' }>) => ({
  region: does.region,
  slowMs: 'slowMs' in does ? does.slowMs : 0,
});

type Reach = Pick<End, 'by' | 'keepsOwn' | 'endOthers'>;

/** Whoever holds nothing has nothing to end. */
function act({ record }: Play, { name, holds }: Person, reach: Reach): boolean {
  if (!holds) return false;
  const { user, sid } = holds.session;
  record.acts(name, { type: 'end', user, sid, device: null, ...reach }, holds.session);
  return true;
}

async function logOut(play: Play, person: Person): Promise<void> {
  const { holds } = person;
  if (!holds || !act(play, person, { by: 'logout', keepsOwn: false, endOthers: false })) return;
  person.holds = null;
  await play.system.logout(holds.held);
  play.record.signedOut(person.name);
}

async function logOutEverywhere(play: Play, person: Person, keepThis: boolean): Promise<void> {
  const { holds } = person;
  const reach = { by: 'logout-everywhere', keepsOwn: keepThis, endOthers: true } as const;
  if (!holds || !act(play, person, reach)) return;
  if (!keepThis) person.holds = null;
  await demand(play.system, 'logoutEverywhere').call(play.system, holds.held, keepThis);
  play.record.signedOut(person.name);
}

async function changePassword(play: Play, person: Person, endOthers: boolean): Promise<void> {
  const { holds } = person;
  if (!holds || !act(play, person, { by: 'password-change', keepsOwn: false, endOthers })) return;
  const change = demand(play.system, 'changePassword');
  const held = await change.call(play.system, holds.held, endOthers);
  const session = held && begin(play, person.name);
  if (held && session) person.holds = { held, session };
  play.record.passwordChanged(person.name, session);
}

async function order(play: Play, { by, user, device }: Order): Promise<void> {
  const end: End = { type: 'end', by, user, sid: null, device, keepsOwn: false, endOthers: true };
  play.record.acts('admin', end, null);
  await demand(play.system, 'order').call(play.system, { by, user, device });
  play.record.obeyed(end);
}

type Theft = Extract<Does, { type: 'steal'; by: ActorName }>;

async function steal(play: Play, { name, holds }: Person, { by, via }: Theft): Promise<void> {
  if (!holds) return;
  const held = play.system.stolen?.(holds.held, via) ?? holds.held;
  personCalled(play, by).holds = { ...holds, held };
  play.record.stolen(by, name, holds.session, via);
}

function personCalled({ people }: Play, name: ActorName): Person {
  const person = people.get(name);
  if (!person) throw new Error(`nobody named "${name}" is in the scenario`);
  return person;
}

function demand<Verb extends keyof System>(system: System, verb: Verb): NonNullable<System[Verb]> {
  const able = system[verb];
  if (!able) throw new Error(`this system cannot "${verb}"`);
  return able;
}
