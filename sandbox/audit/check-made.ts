/** What is checked at a request, and what a logout changes: read off the runs, store by store. */
import { cacheLife } from '../choices/ending/look-ups.ts';
import type { Store } from '../model/row.ts';
import type { Ms } from '../model/time.ts';
import type { Entry } from '../model/trace.ts';
import { dayOf } from './day.ts';
import { type System, shown } from './directed.ts';
import { LAPTOP } from './plays.ts';

/** `verifies`: a signature or seal. `remembersMs`: how long an answer of that store is believed. */
export type Check = { verifies: boolean; reads: readonly { store: Store; remembersMs: Ms }[] };

export function checkMade(system: System): Check {
  const { entries } = dayOf(system).trace;
  const effects = entries
    .filter(({ heard }) => heard.type !== 'copy')
    .flatMap((entry) => entry.effects);
  const stores = new Set(
    effects.flatMap((effect) => (effect.type === 'read' ? [effect.store] : [])),
  );
  return {
    verifies: effects.some(({ type }) => type === 'verify' || type === 'unseal'),
    reads: [...stores]
      .filter((store) => store !== 'families')
      .map((store) => ({ store, remembersMs: cacheLife(store, system.settings) })),
  };
}

/** The stores in which a logout changes something. */
export function changedByLogout(system: System): Store[] {
  const { entries } = shown(
    system,
    [
      { at: '0s', who: LAPTOP, do: 'login' },
      { at: '2m', who: LAPTOP, do: 'logout' },
    ],
    180_000,
    'a-logout',
  ).trace;
  const from = entries.findIndex(({ heard }) => heard.type === 'logout');
  return [...new Set(entries.slice(from).flatMap(writesIn))];
}

const writesIn = ({ effects }: Entry): Store[] =>
  effects.flatMap((effect) => (effect.type === 'write' ? [effect.store] : []));
