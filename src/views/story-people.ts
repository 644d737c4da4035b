/** What users do at their devices, as the story of a run tells it. */
import type { Entry, Message, Trace } from '#sandbox';
import { capital } from './names.ts';
import type { Told } from './story.ts';

/** Sentences of their own; `null` where nothing came of it. */
export function tellDevice(entry: Entry, trace: Trace): Told | null {
  const name = personIn(entry.actor, trace);
  const told = sayAct(entry, trace) ?? sayAftermath(entry);
  return told && { who: 'user', ...told, text: told.text.replace('{who}', name) };
}

type Said = Pick<Told, 'kind' | 'text'> & Partial<Told>;

function sayAct({ heard, effects }: Entry, trace: Trace): Said | null {
  const sends = (type: Message['type']) =>
    effects.some((effect) => effect.type === 'send' && effect.message.type === type);
  const acts = effects.some(({ type }) => type === 'end');
  switch (heard.type) {
    case 'login':
      return { kind: 'login', text: '{who} signs in' };
    case 'logout':
      return acts ? { kind: 'logout', text: `{who} logs out; ${told(sends('sign-out'))}` } : null;
    case 'logout-everywhere':
      return { kind: 'logout', text: `{who} logs out everywhere${heard.keepThis ? ' else' : ''}` };
    case 'end-listed':
      return { kind: 'logout', text: `{who} ends the login of ${personIn(heard.device, trace)}` };
    case 'change-password':
      return sends('new-password') ? { kind: 'password', text: sayChange(heard.endOthers) } : null;
    case 'open-app':
      return { kind: 'login', text: `{who} opens the ${heard.app}` };
    case 'leave-app':
      return { kind: 'logout', text: `{who} logs out of the ${heard.app}${further(heard.how)}` };
    case 'open-stream':
      return { kind: 'act', text: '{who} opens a stream' };
    case 'ask-link':
      return { kind: 'act', text: `{who} asks for ${links[heard.purpose]}` };
    case 'open-link':
      return { kind: 'act', text: `{who} opens ${links[heard.purpose]}` };
    case 'csrf':
    case 'ride':
      return effects.length === 0 ? stayedBehind(heard.type) : null;
    case 'plant':
      return { who: 'thief', kind: 'theft', text: 'An ID is planted in {who}’s browser' };
    default:
      return null;
  }
}

/** What an answer makes of a page that can go on no more. */
function sayAftermath({ heard, state, effects }: Entry): Said | null {
  if (effects.some(({ type }) => type === 'drop'))
    return { kind: 'act', text: '{who}’s browser drops a cookie that is too big' };
  const ended = heard.type === 'refusal' || heard.type === 'not-renewed';
  return ended && state === 'signing-in'
    ? { kind: 'login', text: '{who} is turned away and has to sign in again' }
    : null;
}

/** What somebody else made the browser ask, and it asked without a credential, or not at all. */
const stayedBehind = (type: 'csrf' | 'ride'): Said => ({
  who: 'thief',
  kind: 'abuse',
  outcome: 'refused',
  text:
    type === 'csrf'
      ? 'A page elsewhere has {who}’s browser ask; no cookie goes along'
      : 'A script in {who}’s own page finds nothing to use',
});

const told = (server: boolean) =>
  server ? 'the page tells the server' : 'the page forgets its copy and tells nobody';

const sayChange = (endOthers: boolean) =>
  endOthers
    ? '{who} changes the password and ends all other sessions'
    : '{who} changes the password';

const further = (how: string) => (how === 'local' ? '' : ' and of the identity provider');

export const links = {
  'verify-email': 'the link that verifies an address',
  'reset-password': 'the link that resets the password',
  'one-time-code': 'the one-time code',
} as const;

/** `Alice’s browser`, or with several devices, `the browser on Alice’s laptop`. */
export function browserOf(actor: string, trace: Pick<Trace, 'cast'>): string {
  const { person, device } = partsOf(actor, trace);
  return device ? `the browser on ${person}’s ${device}` : `${person}’s browser`;
}

/** People have names; `alice.laptop` is Alice, and with several devices, Alice (laptop). */
export function personIn(actor: string, trace: Pick<Trace, 'cast'>): string {
  const { person, device } = partsOf(actor, trace);
  return device ? `${person} (${device})` : person;
}

/** The device is of interest where there are several. */
function partsOf(actor: string, { cast }: Pick<Trace, 'cast'>) {
  const [person = actor, device] = actor.split('.');
  const several = cast.filter(({ name }) => name.startsWith(`${person}.`)).length > 1;
  return { person: capital(person), device: several ? device : undefined };
}
