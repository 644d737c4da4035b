/** Who is in a run: people from the scenario, servers from the settings. */
import type { Actor, ActorName, Role } from '../model/actor.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Step } from '../model/step.ts';
import { OPERATOR, THIEF } from '../model/verbs/index.ts';

/** The servers of one system, by name. */
export type Servers = {
  /** Signs people in and out. */
  door: ActorName;
  /** What clients call, by region. */
  fronts: readonly ActorName[];
  /** What stands behind the edge; null where there is none. */
  behind: ActorName | null;
  /** Copies of the stores, by region; empty where nothing is copied. */
  replicas: readonly ActorName[];
};

const API = 'api';
const REPLICA = 'replica';

/** The server that signs people in and out. An issuer of opaque tokens keeps records, as a session server does. */
const doorOf = ({ content, ending }: Settings): { name: ActorName; role: Role } => {
  if (content === 'sealed') return { name: 'app-server', role: 'jwt-issuer' };
  if (content === 'signed') return { name: 'jwt-issuer', role: 'jwt-issuer' };
  const name = ending.includes('record') ? 'session-server' : 'token-issuer';
  return { name, role: 'session-server' };
};

const isCopied = ({ ending }: Settings): boolean =>
  ending.some((way) => way === 'record' || way === 'denylist' || way === 'epoch');

export const serversOf = (settings: Settings): Servers => ({
  door: doorOf(settings).name,
  fronts: [API],
  behind: null,
  replicas: isCopied(settings) ? [REPLICA] : [],
});

export function castOf(scenario: Scenario, settings: Settings): Actor[] {
  /** Where credentials are dated by one clock and checked by another, the two can differ. (JSON knows no -0.) */
  const skewMs = settings.content === 'reference' ? 0 : 0 - settings.skewMs;
  const { fronts, replicas } = serversOf(settings);
  return [
    ...peopleIn(scenario.steps).map(personCalled),
    { ...doorOf(settings), user: null, skewMs: 0 },
    ...fronts.map((name): Actor => ({ name, role: 'api', user: null, skewMs })),
    ...replicas.map((name): Actor => ({ name, role: 'replica', user: null, skewMs })),
  ];
}

const peopleIn = (steps: readonly Step[]): ActorName[] => [
  ...new Set(steps.flatMap(({ who, does }) => ('by' in does ? [who, does.by] : [who]))),
];

function personCalled(name: ActorName): Actor {
  const nobody = { name, user: null, skewMs: 0 };
  if (name === THIEF) return { ...nobody, role: 'attacker' };
  if (name === OPERATOR) return { ...nobody, role: 'operator' };
  return { ...nobody, role: 'browser', user: name.slice(0, name.indexOf('.')) };
}
