/** How the states of one exploration are told apart: by what the steps that may be taken can make of them. */
import { NONCE_LIFE_MS } from '../choices/binding/dpop.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Does } from '../model/step.ts';
import { type Ms, seconds } from '../model/time.ts';
import type { Opening } from './opening.ts';
import { newReader } from './read-part.ts';
import type { Keying } from './state.ts';

type Thefts = Extract<Does, { type: 'steal' }>['via'];

/** What servers keep is carried off by these. */
const FROM_SERVERS: readonly Thefts[] = ['db-dump', 'log-leak', 'har', 'network'];

export function keyingFor({ world, steps }: Pick<Opening, 'world' | 'steps'>): Keying {
  const { settings, players } = world;
  const all = steps.map(({ does }) => does);
  const set = all.flatMap((does) => (does.type === 'skew' ? [0 - does.byMs] : []));
  return {
    reader: newReader(settings, unreadBy(all)),
    skews: [...new Set([...Object.values(players).map(({ actor }) => actor.skewMs), ...set])],
    phasesMs: phasesOf(all, settings),
    isOpen: all.some((does) => does.type === 'steal' && FROM_SERVERS.includes(does.via)),
  };
}

/** The settings are the same in all of a search. The rest is read only by certain steps. */
const unreadBy = (all: readonly Does[]): string[] => [
  'settings',
  ...(all.some((does) => does.type === 'steal' && does.via === 'log-leak') ? [] : ['log']),
  ...(all.some(usesPasswords) ? [] : ['passwords']),
];

/** When a password was chosen matters to whoever learned one, and to links that are bound to it. */
const usesPasswords = (does: Does): boolean =>
  (does.type === 'steal' && does.via === 'password') ||
  does.type === 'ask-link' ||
  does.type === 'open-link';

/** What goes by the wall clock: whole seconds, turns of nonces, and when keys are fetched. */
function phasesOf(all: readonly Does[], { dpopNonce, jwksCacheMs }: Settings): Ms[] {
  const changesKeys = all.some(
    (does) =>
      does.type === 'withdraw-key' || (does.type === 'detect' && does.then === 'withdraw-key'),
  );
  return [
    seconds(1),
    ...(dpopNonce ? [NONCE_LIFE_MS] : []),
    ...(changesKeys && jwksCacheMs > 0 ? [jwksCacheMs] : []),
  ];
}
