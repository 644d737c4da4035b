/**
 * Every verb of the scenario language and its fields, in the order in which links of format 1 write
 * them. As in `tables.ts`, verbs are only ever added, at the end; a new field needs a new verb's place.
 */
import { formatDuration, parseDuration } from '../model/time.ts';
import { as, type Codec, yesOrNo } from './codec.ts';
import { oneOf, shift, span, text, whole } from './kinds.ts';

/** A verb: what a step calls it (`steal xss` is a theft by xss), and its fields. */
export type VerbCode = {
  name: string;
  needed: readonly FieldCode[];
  /** Those that may be left out. */
  optional: readonly FieldCode[];
};

export type FieldCode = readonly [name: string, codec: Codec<unknown>];

/** The names of a link, one digit each. */
type Name = Codec<string>;

const word = (base: number, ...words: readonly string[]): Codec<string> => oneOf(words, base);

const ms = (written: string) => parseDuration(written.replace(/^-/, '')) ?? 0;

const duration: Codec<string> = as(span, ms, formatDuration);

const signedDuration: Codec<string> = as(
  shift,
  (written) => (written.startsWith('-') ? 0 - ms(written) : ms(written)),
  (length) => (length < 0 ? '-' : '') + formatDuration(Math.abs(length)),
);

const kind = {
  wants: word(8, 'account', 'invoice', 'transfer', 'admin'),
  region: oneOf([1, 2, 3, 4], 8),
  app: word(8, 'shop', 'wiki'),
  purpose: word(8, 'verify-email', 'reset-password', 'one-time-code'),
  access: word(4, 'none', 'online', 'offline'),
  leaving: word(4, 'local', 'rp-initiated'),
  origin: word(4, 'cross-site', 'sibling-subdomain', 'plain-http'),
  method: word(4, 'GET', 'POST'),
  way: word(8, 'navigation', 'frame', 'fetch'),
  target: word(8, 'transfer', 'logout', 'login'),
  signal: word(8, 'failed-logins', 'address-change', 'parallel-use'),
  triggered: word(8, 'disable-user', 'force-logout', 'withdraw-key'),
};

const forgery = word(
  32,
  'alg-none',
  'alg-none-cased',
  'algorithm-confusion',
  'edited-claims',
  'wrong-audience',
  'wrong-issuer',
  'wrong-type',
  'id-token',
  'weak-secret',
  'kid-injection',
  'kid-traversal',
  'jku',
  'x5u',
  'jwk',
  'shared-key',
  'signing-key',
);

type Written = Readonly<Record<string, Codec<unknown>>>;

const verb = (name: string, needed: Written = {}, optional: Written = {}): VerbCode => ({
  name,
  needed: Object.entries(needed),
  optional: Object.entries(optional),
});

const { wants, region, app, purpose } = kind;

const ofDevices = (name: Name): readonly VerbCode[] => [
  verb('login', {}, { mistyped: yesOrNo }),
  verb('request', {}, { wants, region, slow: duration, address: text }),
  verb('transfer', {}, { region }),
  verb('poll', { every: duration }, { wants, region }),
  verb('refresh', {}, { tabs: whole }),
  verb('logout'),
  verb('logout-everywhere', {}, { keepThis: yesOrNo }),
  verb('end-listed', { device: name }),
  verb('change-password', {}, { endOthers: yesOrNo }),
  verb('open-stream', {}, { region }),
  verb('ask-link', { purpose }),
  verb('open-link', { purpose }),
  verb('open-app', { app }, { access: kind.access }),
  verb('leave-app', { app }, { how: kind.leaving }),
];

const ofThief = (name: Name): readonly VerbCode[] => [
  verb('replay', {}, { wants, region, app, address: text }),
  verb('refresh'),
  verb('poll', { every: duration }, { renews: yesOrNo, wants, region, app, address: text }),
  verb('login'),
  verb('guess', { user: name }),
  verb('forge', { how: forgery, user: name }),
  verb('open-stream', {}, { region }),
  verb('logout-everywhere', {}, { keepThis: yesOrNo }),
  verb('open-link', { purpose }),
  verb('ride', { from: name }, { wants }),
  verb(
    'csrf',
    { from: kind.origin, victim: name },
    { method: kind.method, how: kind.way, target: kind.target },
  ),
  verb('fixate', { victim: name, from: kind.origin }),
  verb('steal malware', { from: name }),
  verb('steal xss', { from: name }),
  verb('steal phish', { from: name }),
  verb('steal network', { from: name }),
  verb('steal log-leak', { from: name }, { age: duration }),
  verb('steal har', { from: name }, { age: duration }),
  verb('steal db-dump', { user: name }),
  verb('steal password', { user: name }),
  verb('steal signing-key'),
];

const ofOperator = (name: Name): readonly VerbCode[] => [
  verb('disable-user', { user: name }),
  verb('force-logout', {}, { user: name, device: name }),
  verb('demote', { user: name }),
  verb('withdraw-key'),
  // biome-ignore lint/suspicious/noThenProperty: the file's own word; nothing awaits a table
  verb('detect', { on: kind.signal }, { then: kind.triggered }),
];

const ofNetwork: readonly VerbCode[] = [
  verb('lag', { lag: duration }),
  verb('partition', {}, { region }),
  verb('heal'),
  verb('store-down'),
  verb('store-up'),
  verb('restart'),
  verb('failover'),
  verb('skew', { by: signedDuration }),
  verb('issuer-down'),
  verb('issuer-up'),
];

/** The verbs of one kind of actor. `base` leaves room for more. */
export type Vocabulary = { verbs: readonly VerbCode[]; base: number };

export function vocabularyOf(who: string, name: Name): Vocabulary {
  if (who === 'mallory') return { verbs: ofThief(name), base: 32 };
  if (who === 'admin') return { verbs: ofOperator(name), base: 16 };
  if (who === 'network') return { verbs: ofNetwork, base: 16 };
  return { verbs: ofDevices(name), base: 32 };
}
