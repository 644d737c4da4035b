/** Writes a real run down as a trace, so that the same judge reads it. */
import type {
  Actor,
  ActorName,
  Credential,
  Effect,
  Entry,
  Heard,
  Message,
  Refusal,
} from '#sandbox';

/** A symbol stands for the session that a real credential descends from. */
export type Session = Extract<Credential, { kind: 'session-id' }>;

/** Every act here is about one user. */
export type End = Extract<Effect, { type: 'end' }> & { user: string };

type Via = Extract<Message, { type: 'loot' }>['via'];

const DOOR = 'server';
const API = 'api';

const THIEF = 'mallory';
const OPERATOR = 'admin';

export const sessionCalled = (sid: string, user: string): Session => ({
  kind: 'session-id',
  id: sid,
  sid,
  user,
});

const credentialsOf = (access: Session) => ({ access, refresh: null });

const send = (to: ActorName, message: Message): Effect => ({ type: 'send', to, message });

export type Records = ReturnType<typeof record>;

export function record(nowMs: () => number) {
  const entries: Entry[] = [];
  function note(
    actor: ActorName,
    what: Message,
    effects: readonly Effect[] = [],
    from: ActorName = actor,
  ): void {
    const atMs = nowMs();
    const heard: Heard = Object.assign({}, what, { from, clockMs: atMs });
    entries.push({ atMs, actor, heard, state: '', effects });
  }
  return {
    entries,
    asksToSignIn(device: ActorName, user: string): void {
      const ask: Message = { type: 'sign-in', user, device, key: null, learnedMs: null };
      note(device, ask, [send(DOOR, ask)]);
    },
    signedIn(device: ActorName, access: Session): void {
      const told: Message = { type: 'signed-in', credentials: credentialsOf(access), device };
      note(DOOR, told, [send(device, told)]);
    },
    notSignedIn(device: ActorName): void {
      note(device, { type: 'not-signed-in', why: 'user-disabled', device });
    },
    stolen(thief: ActorName, from: ActorName, access: Session, via: Via): void {
      const means = { keys: [], ahead: null, captured: null, via };
      note(thief, { type: 'loot', credentials: credentialsOf(access), ...means }, [], from);
    },
    decided(caller: ActorName, credential: Session, refusal: Refusal | null): void {
      note(API, { type: 'signed-out', of: 'session-id' }, [
        { type: 'decide', about: 'call', caller, credential, wants: 'account', refusal },
      ]);
    },
    /** The act after which people expect access to be over, and what is asked of the server with it. */
    acts(who: ActorName, end: End, own: Session | null): void {
      const scope = end.keepsOwn ? 'others' : end.endOthers ? 'all' : 'this';
      const ask: Message[] = own
        ? [{ type: 'sign-out', credential: own, access: null, scope }]
        : [{ type: 'order', by: end.by, user: end.user, device: end.device }];
      const asks = end.by === 'password-change' ? [] : ask.map((message) => send(DOOR, message));
      note(who, { type: 'signed-out', of: 'session-id' }, [end, ...asks]);
    },
    obeyed({ by, user, device }: End): void {
      note(DOOR, { type: 'order', by, user, device }, [], OPERATOR);
    },
    signedOut(device: ActorName): void {
      note(device, { type: 'signed-out', of: 'session-id' });
    },
    passwordChanged(device: ActorName, access: Session | null): void {
      const credentials = access && credentialsOf(access);
      const told: Message = { type: 'password-changed', credentials, device };
      note(DOOR, { type: 'signed-out', of: 'session-id' }, [send(device, told)]);
      note(device, told);
    },
    /** A refusal that renewing cannot mend. */
    turnedAway(device: ActorName, credential: Session): void {
      const refresh = { ...credential, kind: 'refresh-token' } as const;
      note(device, { type: 'not-renewed', why: 'unknown-session', credential: refresh });
    },
  };
}

export const castOf = (people: readonly ActorName[]): Actor[] => [
  ...people.map((name): Actor => ({ name, ...roleOf(name), skewMs: 0 })),
  { name: DOOR, role: 'session-server', user: null, skewMs: 0 },
  { name: API, role: 'api', user: null, skewMs: 0 },
];

function roleOf(name: ActorName): Pick<Actor, 'role' | 'user'> {
  if (name === THIEF) return { role: 'attacker', user: null };
  if (name === OPERATOR) return { role: 'operator', user: null };
  return { role: 'browser', user: userOf(name) };
}

/** Whose device it is; the thief has none. */
export const userOf = (device: ActorName): string =>
  device.includes('.') ? device.slice(0, device.indexOf('.')) : '';
