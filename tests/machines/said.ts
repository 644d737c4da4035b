/** What actors say to one another, as a machine hears it. */
import { type Credential, type Message, readScenario, type Step } from '#sandbox';

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;
type Call = Of<'call'>;
type Row = Of<'found'>['row'];
type Store = Of<'found'>['store'];

export const CALLER = 'alice.laptop';

/** A step as a scenario file writes it. */
export function does(who: string, verb: string, rest: object = {}): Step['does'] {
  const steps = [{ at: '0s', who, do: verb, ...rest }];
  const [step] = readScenario({ format: 1, id: 'x', question: '?', until: '1h', steps }).steps;
  if (!step) throw new Error(`"${verb}" is no step`);
  return step.does;
}

export const call = (
  credential: Exclude<Credential, { kind: 'refresh-token' }>,
  ifRefused: Call['ifRefused'] = 'give-up',
): Call => ({ type: 'call', credential, wants: 'account', ifRefused, behalf: null, proof: null });

export const lookUp = (store: Store, key: string, asked: Call): Of<'look-up'> => ({
  type: 'look-up',
  store,
  key,
  call: asked,
  caller: CALLER,
  passed: [],
});

export const found = (store: Store, key: string, row: Row, asked: Call): Of<'found'> => ({
  ...lookUp(store, key, asked),
  type: 'found',
  row,
});

export const copy = (store: Store, key: string, row: Row): Of<'copy'> => ({
  type: 'copy',
  store,
  key,
  row,
});

export const signIn = (user = 'alice', device = `${user}.laptop`): Of<'sign-in'> => ({
  type: 'sign-in',
  user,
  device,
  key: null,
  learnedMs: null,
});

/** What malware takes where nothing is bound to a key. */
export const loot = (credentials: Of<'loot'>['credentials']): Of<'loot'> => ({
  type: 'loot',
  via: 'malware',
  credentials,
  keys: [],
  ahead: null,
  captured: null,
});

export const signOut = (credential: Credential): Of<'sign-out'> => ({
  type: 'sign-out',
  credential,
  access: null,
  scope: 'this',
});

export const session = (seenMs = 0) =>
  ({
    kind: 'session',
    id: 'S1',
    sid: 's1',
    user: 'alice',
    device: CALLER,
    startedMs: 0,
    seenMs,
  }) as const;
