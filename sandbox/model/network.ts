/** How a message travels between two roles. */
import type { Role } from './actor.ts';
import type { Settings } from './settings/index.ts';
import type { Ms } from './time.ts';

type Way = 'next door' | 'in the store' | 'to the list' | 'over the network';

const READERS: readonly Role[] = ['api', 'gateway'];

/** Whoever reads asks its own region's copy next door. A session store copies itself; a denylist travels from the issuer. */
function wayOf(from: Role, to: Role): Way {
  if (from === 'replica' || (READERS.includes(from) && to === 'replica')) return 'next door';
  if (to !== 'replica') return 'over the network';
  return from === 'session-server' ? 'in the store' : 'to the list';
}

export const isNextDoor = (from: Role, to: Role): boolean => wayOf(from, to) === 'next door';

export const crossesNetwork = (from: Role, to: Role): boolean =>
  wayOf(from, to) === 'over the network' || wayOf(from, to) === 'to the list';

/** `lagMs`: how far the receiver is behind, if it is a copy. */
export function delayMs(from: Role, to: Role, { hopMs }: Settings, lagMs: Ms): Ms {
  switch (wayOf(from, to)) {
    case 'next door':
      return 0;
    case 'in the store':
      return lagMs;
    case 'to the list':
      return hopMs + lagMs;
    case 'over the network':
      return hopMs;
  }
}
