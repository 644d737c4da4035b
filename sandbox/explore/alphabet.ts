/** Who may do what in an exploration, at any moment: each intent is a step of a scenario without its moment. */
/** A line of a scenario file, but for its moment. */
export type Intent = { readonly who: string; readonly do: string } & Readonly<
  Record<string, unknown>
>;

export type Alphabet = readonly Intent[];

const LAPTOP = 'alice.laptop';
const PHONE = 'alice.phone';
const THIEF = 'mallory';

const device = (who: string, ...verbs: readonly string[]): Intent[] =>
  verbs.map((verb) => ({ who, do: verb }));

const thefts = (...victims: readonly string[]): Intent[] =>
  victims.map((from) => ({ who: THIEF, do: 'steal', via: 'malware', from }));

const uses: Alphabet = device(THIEF, 'replay', 'refresh');

const orders = (user: string): Intent[] => [
  { who: 'admin', do: 'force-logout', user },
  { who: 'admin', do: 'disable-user', user },
];

/** What a network can suffer, and how it ends. */
export const faults = {
  none: [],
  outage: device('network', 'store-down', 'store-up'),
  'issuer-outage': device('network', 'issuer-down', 'issuer-up'),
  partition: [
    { who: 'network', do: 'partition', region: 1 },
    { who: 'network', do: 'heal' },
  ],
  restart: device('network', 'restart'),
} as const satisfies Readonly<Record<string, Alphabet>>;

export type FaultName = keyof typeof faults;

/** Two devices of one user, a thief, an operator and one fault. */
export const standardAlphabet = (fault: FaultName = 'outage'): Alphabet => [
  ...device(LAPTOP, 'login', 'request', 'logout', 'logout-everywhere', 'change-password'),
  ...device(PHONE, 'login', 'request', 'logout'),
  ...thefts(LAPTOP, PHONE),
  ...uses,
  ...orders('alice'),
  ...faults[fault],
];

/** Two users, each at one device: whether one is thrown out for the other. */
export const neighbourAlphabet: Alphabet = [
  ...device(LAPTOP, 'login', 'request', 'logout', 'logout-everywhere', 'change-password'),
  ...device('bob.laptop', 'login', 'request'),
  ...thefts(LAPTOP),
  ...uses,
  ...orders('alice'),
];

/** A thief who plants a session ID before the login. */
export const fixationAlphabet: Alphabet = [
  { who: THIEF, do: 'fixate', victim: LAPTOP, from: 'sibling-subdomain' },
  { who: THIEF, do: 'fixate', victim: LAPTOP, from: 'plain-http' },
  { who: THIEF, do: 'replay' },
  ...device(LAPTOP, 'login', 'request', 'logout'),
];
