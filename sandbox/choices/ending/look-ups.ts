/** What an api must look up before it answers, where, and what the row it gets means. */
import { type AccessCredential, handleOf, sidOf, userOf } from '../../model/credential.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Row, Store } from '../../model/row.ts';
import type { Settings } from '../../model/settings/index.ts';
import type { Want } from '../../model/step.ts';
import type { Ms } from '../../model/time.ts';
import { recordedRoleRefusal, storedRoleRefusal } from '../roles.ts';
import { epochRefusal } from './epoch.ts';
import { sessionRefusal } from './record.ts';

/** `at`: the copy next door, or the server that issued the credential. */
export type LookUp = { store: Store; key: string; at: 'replica' | 'door' };

type Kind = {
  needed: (settings: Settings, credential: AccessCredential, wants: Want) => boolean;
  key: (credential: AccessCredential) => string;
  at: LookUp['at'];
  /** How long the answer is believed. */
  cacheMs: (settings: Settings) => Ms;
  refusal: (row: Row | null, asked: Asked) => Refusal | null;
};

export type Asked = { credential: AccessCredential; wants: Want; clockMs: Ms; settings: Settings };

const kinds: Partial<Record<Store, Kind>> = {
  sessions: {
    needed: ({ ending }, { kind }) => kind === 'session-id' && ending.includes('record'),
    key: handleOf,
    at: 'replica',
    cacheMs: ({ sessionCacheMs }) => sessionCacheMs,
    refusal: (row, { wants, clockMs, settings }) => {
      const session = row?.kind === 'session' ? row : null;
      return (
        sessionRefusal(session, clockMs, settings) ??
        recordedRoleRefusal(session ?? {}, wants, settings)
      );
    },
  },
  denylist: {
    needed: ({ ending }, { kind }) => kind !== 'session-id' && ending.includes('denylist'),
    key: handleOf,
    at: 'replica',
    cacheMs: ({ denylistCacheMs }) => denylistCacheMs,
    refusal: (row) => (row ? 'on-denylist' : null),
  },
  epochs: {
    needed: ({ ending }, { kind }) => kind !== 'session-id' && ending.includes('epoch'),
    key: userOf,
    at: 'replica',
    cacheMs: ({ epochCacheMs }) => epochCacheMs,
    refusal: (row, { credential, settings }) =>
      epochRefusal(row?.kind === 'epoch' ? row : null, credential, settings),
  },
  introspection: {
    needed: ({ ending }) => ending.includes('introspection'),
    key: (credential) => (credential.kind === 'jwt' ? sidOf(credential) : handleOf(credential)),
    at: 'door',
    cacheMs: ({ introspectionCacheMs }) => introspectionCacheMs,
    refusal: (row, { wants, clockMs, settings }) =>
      row?.kind === 'active' && row.active && clockMs < row.untilMs
        ? recordedRoleRefusal(row, wants, settings)
        : 'not-active',
  },
  statuses: {
    needed: ({ ending }) => ending.includes('status-list'),
    key: () => 'list',
    at: 'door',
    cacheMs: ({ statusListTtlMs }) => statusListTtlMs,
    refusal: (row, { credential }) =>
      row?.kind === 'statuses' && row.withdrawn.includes(sidOf(credential))
        ? 'status-withdrawn'
        : null,
  },
  users: {
    needed: ({ roles, edge }, _, wants) => wants === 'admin' && roles === 'live' && edge === 'none',
    key: userOf,
    at: 'door',
    cacheMs: () => 0,
    refusal: (row, { wants }) => storedRoleRefusal(row, wants),
  },
};

/** In the order in which an api asks: the cheap and near ones first. */
const inOrder = Object.entries(kinds) as [Store, Kind][];

export const lookUpsFor = (
  settings: Settings,
  credential: AccessCredential,
  wants: Want,
): LookUp[] =>
  inOrder
    .filter(([, { needed }]) => needed(settings, credential, wants))
    .map(([store, { key, at }]) => ({ store, key: key(credential), at }));

export const rowRefusal = (store: Store, row: Row | null, asked: Asked): Refusal | null =>
  kinds[store]?.refusal(row, asked) ?? null;

export const cacheLife = (store: Store, settings: Settings): Ms =>
  kinds[store]?.cacheMs(settings) ?? 0;
