/**
 * The story of a run: the one list that both the chart and the event table show.
 *
 * Every event is an entry of the trace, told in plain words; entries in which nothing happened are left out.
 */
import type { Effect, Entry, Message, Refusal, Trace, Via } from '#sandbox';
import { capital } from './names.ts';
import { wanted } from './wants.ts';

export type StoryEvent = {
  /** The entry of the trace that this tells. */
  entry: number;
  atMs: number;
  who: 'thief' | 'user' | 'server';
  kind: 'login' | 'theft' | 'request' | 'renewal' | 'logout' | 'password' | 'issue' | 'ending';
  text: string;
  /** What became of a request; null for everything else. */
  outcome: 'answered' | 'refused' | null;
  why: Refusal | null;
};

type Told = Pick<StoryEvent, 'who' | 'kind' | 'text'> &
  Partial<Pick<StoryEvent, 'outcome' | 'why'>>;
type Decision = Extract<Effect, { type: 'decide' }>;

export function storyOf(trace: Trace): StoryEvent[] {
  return trace.entries.flatMap((entry, index) => {
    const told = tell(entry, trace);
    return told ? [{ entry: index, atMs: entry.atMs, outcome: null, why: null, ...told }] : [];
  });
}

function tell(entry: Entry, trace: Trace): Told | null {
  const decision = entry.effects.find((effect): effect is Decision => effect.type === 'decide');
  if (decision) return tellDecision(decision, trace);
  const role = trace.cast.find(({ name }) => name === entry.actor)?.role;
  if (role === 'browser') return tellDevice(entry, nameOf(entry.actor, trace));
  if (role === 'attacker') return tellTheft(entry, trace);
  return tellServer(entry, trace);
}

function tellDecision({ about, caller, wants, refusal }: Decision, trace: Trace): Told {
  const thief = trace.cast.some(({ name, role }) => name === caller && role === 'attacker');
  const asks = about === 'call' ? wanted[wants] : 'asks the issuer for a new access token';
  return {
    who: thief ? 'thief' : 'user',
    kind: about === 'call' ? 'request' : 'renewal',
    text: `${nameOf(caller, trace)} ${asks}`,
    outcome: refusal ? 'refused' : 'answered',
    why: refusal,
  };
}

function tellDevice({ heard, effects, state }: Entry, name: string): Told | null {
  const asked = (type: Message['type']) =>
    effects.some((effect) => effect.type === 'send' && effect.message.type === type);
  const by = (kind: Told['kind'], text: string): Told => ({
    who: 'user',
    kind,
    text: `${name} ${text}`,
  });
  switch (heard.type) {
    case 'open-app':
      return by('login', `opens the ${heard.app}`);
    case 'leave-app':
      return by(
        'logout',
        `logs out of the ${heard.app}${heard.how === 'local' ? '' : ' and of the identity provider'}`,
      );
    case 'login':
      return by('login', 'signs in');
    case 'logout':
      if (!effects.some(({ type }) => type === 'end')) return null;
      return by(
        'logout',
        asked('sign-out')
          ? 'logs out; the page tells the server'
          : 'logs out; the page forgets its copy and tells nobody',
      );
    case 'change-password':
      return asked('new-password') ? by('password', 'changes the password') : null;
    case 'refusal':
    case 'not-renewed':
      return state === 'signing-in' ? by('login', 'is turned away and has to sign in again') : null;
    default:
      return null;
  }
}

const theftWords: Readonly<Record<Via, (from: string) => string>> = {
  malware: (from) => `Malware copies what ${from}’s browser holds`,
  xss: (from) => `A script in ${from}’s page hands on what it can read`,
  phish: (from) => `${from} signs in on a page that passes everything on, and keeps a copy`,
  'log-leak': (from) => `A log of ${from}’s requests is read`,
  har: (from) => `A recording of ${from}’s requests is read`,
  network: (from) => `The network sees ${from}’s cookies`,
  'db-dump': (from) => `A copy of what ${from} stores is read`,
  misuse: () => 'The issuer signs, in good faith, a token that is put to another use',
};

const tellTheft = ({ heard }: Entry, trace: Trace): Told | null => {
  const theft = { who: 'thief', kind: 'theft' } as const;
  switch (heard.type) {
    case 'loot':
      return { ...theft, text: theftWords[heard.via](nameOf(heard.from, trace)) };
    case 'app-loot':
      return { ...theft, text: `Malware copies the session of the ${heard.app}` };
    case 'key':
      return { ...theft, text: 'The signing key is carried off' };
    case 'forge':
      return { ...theft, text: `A token in ${capital(heard.user)}’s name is forged` };
    default:
      return null;
  }
};

function tellServer({ heard, effects }: Entry, { settings }: Trace): Told | null {
  const server = (kind: Told['kind'], text: string): Told => ({ who: 'server', kind, text });
  const wrote = (store: string) =>
    effects.some((effect) => effect.type === 'write' && effect.store === store);
  const signed = effects.some(({ type }) => type === 'sign');
  switch (heard.type) {
    case 'sign-in':
      return server(
        'issue',
        signed ? 'The issuer signs an access token' : `${keeper(heard)} writes a record`,
      );
    case 'sign-out':
      if (wrote('sessions')) return server('ending', 'The session server deletes the record');
      if (wrote('denylist'))
        return server('ending', 'The issuer puts the token’s jti on the denylist');
      return wrote('families')
        ? server('ending', 'The issuer ends the refresh token family')
        : null;
    case 'new-password':
      return tellPasswordChange(wrote, signed);
    case 'copy':
      if (heard.row?.kind === 'denied') return server('ending', 'The list reaches the api');
      return heard.row === null && settings.replicaLagMs > 0
        ? server('ending', 'The deletion reaches the copy that the api reads')
        : null;
    default:
      return null;
  }
}

const keeper = ({ asks }: Extract<Message, { type: 'sign-in' }>): string =>
  asks ? 'The identity provider asks for the password and' : 'The session server';

function tellPasswordChange(wrote: (store: string) => boolean, signed: boolean): Told | null {
  const parts = [
    ...(wrote('sessions') ? ['The session server replaces records'] : []),
    ...(wrote('denylist') ? ['The issuer lists the old token'] : []),
    ...(wrote('families') ? ['The issuer ends refresh token families'] : []),
    ...(signed ? ['The issuer signs a new token for this device'] : []),
  ];
  return parts.length > 0 ? { who: 'server', kind: 'ending', text: parts.join('. ') } : null;
}

/** People have names; `alice.laptop` is Alice, and with several devices, Alice’s phone. */
function nameOf(actor: string, trace: Trace): string {
  const [person = actor, device] = actor.split('.');
  const name = person.charAt(0).toUpperCase() + person.slice(1);
  const devices = trace.cast.filter(({ name }) => name.startsWith(`${person}.`));
  return device && devices.length > 1 ? `${name} (${device})` : name;
}
