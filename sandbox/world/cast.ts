/** Who is in a run: people from the scenario, servers from the settings. */
import { IDP } from '../choices/sso-tokens.ts';
import type { Actor, ActorName, Role } from '../model/actor.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings/index.ts';
import { APPS } from '../model/sso.ts';
import type { Step } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import { NETWORK, OPERATOR, THIEF, verbsOf } from '../model/verbs/index.ts';

/** The servers of one system, by name. */
export type Servers = {
  /** Signs people in and out. */
  door: ActorName;
  /** What clients call, by region. */
  fronts: readonly ActorName[];
  /** The issuer that a backend for frontend asks; else null. */
  issuer: ActorName | null;
  /** The api behind the edge; null where there is none. */
  behind: ActorName | null;
  /** Signs tokens; null where nothing is signed. */
  signer: ActorName | null;
  /** The service that an api asks for invoices; null where it has them itself. */
  billing: ActorName | null;
  /** Mails links and codes, where a scenario has any. */
  accounts: ActorName;
  /** Copies of the stores, by region; empty where nothing is copied. */
  replicas: readonly ActorName[];
};

const API = 'api';
const REPLICA = 'replica';
const ISSUER = 'jwt-issuer';
const BILLING = 'billing';
const ACCOUNTS = 'account-server';

type Named = { name: ActorName; role: Role };

/** The server that signs people in and out. An issuer of opaque tokens keeps records, as a session server does. */
function doorOf({ content, ending, edge }: Settings): Named {
  if (edge === 'bff') return { name: 'bff', role: 'bff' };
  if (content === 'sealed') return { name: 'app-server', role: 'jwt-issuer' };
  if (content === 'signed') return { name: ISSUER, role: 'jwt-issuer' };
  const name = ending.includes('record') ? 'session-server' : 'token-issuer';
  return { name, role: 'session-server' };
}

const FRONTS = {
  none: { name: API, role: 'api' },
  phantom: { name: 'gateway', role: 'gateway' },
  bff: { name: 'bff', role: 'bff' },
} as const;

/** The same server in every region: the first has the plain name. */
const inRegions = (name: ActorName, { regions }: Settings): ActorName[] =>
  Array.from({ length: regions }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`));

const frontsOf = (settings: Settings): Named[] => {
  const { name, role } = FRONTS[settings.edge];
  return inRegions(name, settings).map((each) => ({ name: each, role }));
};

/** A backend for frontend keeps its rows to itself. */
const isCopied = ({ ending, edge }: Settings): boolean =>
  edge !== 'bff' && ending.some((way) => way === 'record' || way === 'denylist' || way === 'epoch');

export const serversOf = (settings: Settings): Servers => ({
  door: doorOf(settings).name,
  fronts: frontsOf(settings).map(({ name }) => name),
  issuer: settings.edge === 'bff' ? ISSUER : null,
  behind: settings.edge === 'none' ? null : API,
  signer: signerOf(settings),
  billing: settings.onward === 'none' ? null : BILLING,
  accounts: ACCOUNTS,
  replicas: isCopied(settings) ? inRegions(REPLICA, settings) : [],
});

function signerOf({ content, edge }: Settings): ActorName | null {
  if (edge === 'phantom') return 'gateway';
  return content === 'signed' || edge === 'bff' ? ISSUER : null;
}

export function castOf(scenario: Scenario, settings: Settings): Actor[] {
  const people = peopleIn(scenario.steps).map(personCalled);
  const links = scenario.steps.some(({ does }) => 'purpose' in does);
  return [
    ...people,
    ...serversIn(settings),
    ...(links ? [accountServer] : []),
    ...signOnIn(scenario.steps),
  ];
}

/** An identity provider and the apps that people open, where they open any. */
function signOnIn(steps: readonly Step[]): Actor[] {
  const apps = APPS.filter((app) => steps.some(({ does }) => 'app' in does && does.app === app));
  const known: Named[] = apps.map((name) => ({ name, role: 'relying-party' }));
  const all = apps.length > 0 ? [{ name: IDP, role: 'identity-provider' } as const, ...known] : [];
  return all.map((server) => ({ ...server, user: null, skewMs: 0 }));
}

const accountServer: Actor = { name: ACCOUNTS, role: 'account-server', user: null, skewMs: 0 };

function serversIn(settings: Settings): Actor[] {
  const { issuer, behind, billing, replicas } = serversOf(settings);
  const named: Named[] = [
    doorOf(settings),
    ...(issuer ? [{ name: issuer, role: 'jwt-issuer' } as const] : []),
    ...frontsOf(settings).filter(({ name }) => name !== doorOf(settings).name),
    ...(behind ? [{ name: behind, role: 'api' } as const] : []),
    ...(billing ? [{ name: billing, role: 'api' } as const] : []),
    ...replicas.map((name): Named => ({ name, role: 'replica' })),
  ];
  return named.map((server) => ({ ...server, user: null, skewMs: skewOf(server, settings) }));
}

/** JSON knows no -0. */
const skewOf = ({ role }: Named, settings: Settings): Ms =>
  checksForeignDates(role, settings) ? 0 - settings.skewMs : 0;

/** Where tokens are dated by one clock and checked by another, the two can differ. */
function checksForeignDates(role: Role, { content, edge }: Settings): boolean {
  const checks = role === 'api' || (role === 'replica' && edge === 'none');
  return checks && (content === 'signed' || edge !== 'none');
}

/** Whom a fault can strike. An application's own server is not an issuer that others depend on. */
export const exposedTo = (settings: Settings) => {
  const servers = serversIn(settings);
  const named = (test: (server: Actor) => boolean) => servers.filter(test).map(({ name }) => name);
  return {
    replicas: serversOf(settings).replicas,
    keepers: named(({ role }) => role === 'session-server'),
    clocks: named(({ role }) => checksForeignDates(role, settings)),
    issuers: named(({ name }) => name === ISSUER || name === 'token-issuer'),
  };
};

/** What is taken from a server's log happens at that server, who is nobody's device. */
const peopleIn = (steps: readonly Step[]): ActorName[] => [
  ...new Set(
    steps.flatMap(({ who, does }) => [
      ...(verbsOf(who) ? [who] : []),
      ...('by' in does ? [does.by] : []),
      ...('victim' in does ? [does.victim] : []),
    ]),
  ),
];

/** Whoever can be named in a step. */
export function personCalled(name: ActorName): Actor {
  const nobody = { name, user: null, skewMs: 0 };
  if (name === THIEF) return { ...nobody, role: 'attacker' };
  if (name === OPERATOR) return { ...nobody, role: 'operator' };
  if (name === NETWORK) return { ...nobody, role: 'network' };
  return { ...nobody, role: 'browser', user: name.slice(0, name.indexOf('.')) };
}
