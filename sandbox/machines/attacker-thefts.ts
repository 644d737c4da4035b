/** How a thief comes by things without a device of the victim's: a copied store, a known password; and what she keeps. */
import type { ActorName } from '../model/actor.ts';
import { type AccessCredential, sidOf } from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Loot, Taken } from '../model/out-of-band.ts';
import type { App } from '../model/sso.ts';
import type { ThiefStep } from '../model/step.ts';
import type { Ms } from '../model/time.ts';
import type { Client } from './client.ts';
import type { Opener } from './links.ts';
import type { Answer } from './rules.ts';

/**
 * `password`: whose she knows, and since when. `signer`: who signs tokens, where anybody does; and the
 * key she copied there. `forged`: how many tokens she has made.
 * `apps`: what she took of each app.
 * `fixing`: where the next ID that she is given is to be planted.
 */
export type Thief = Client &
  Opener & {
    password: { user: string; learnedMs: Ms } | null;
    signer: ActorName | null;
    signingKey: string | null;
    forged: number;
    apps: Readonly<Partial<Record<App, AccessCredential>>>;
    fixing: Pick<Extract<ThiefStep, { type: 'fixate' }>, 'victim' | 'origin'> | null;
  };

type Steal = Heard<Extract<ThiefStep, { type: 'steal' }>>;

/** Someone must hand over a copy of a store; a password she just has. */
export function setOut({ device, door, signer }: Thief, theft: Steal): Answer<Thief> {
  switch (theft.via) {
    case 'password':
      return { next: { password: { user: theft.user, learnedMs: theft.clockMs } } };
    case 'db-dump': {
      const message = { type: 'dump', user: theft.user, by: device } as const;
      return { effects: [{ type: 'hand', to: door, message }] };
    }
    case 'signing-key': {
      const message = { type: 'copy-key', by: device } as const;
      return { effects: signer ? [{ type: 'hand', to: signer, message }] : [] };
    }
  }
}

export const knowsPassword = ({ password }: Thief): boolean => password !== null;

/** A session of her own, bound to a key of her own where it is bound. */
export function signIn({ password, device, door, settings }: Thief): Answer<Thief> {
  if (!password) return {};
  const key = settings.binding === 'bearer' ? null : device;
  return { effects: [send(door, { type: 'sign-in', ...password, device, key })] };
}

/** What a link has done for her: a password of her choosing, or a session of her own. */
export function linkUsed(
  { device, door, settings }: Thief,
  { purpose, user, clockMs }: Heard<Of<'link-done'>>,
): Answer<Thief> {
  const known = { user, learnedMs: clockMs };
  if (purpose === 'reset-password') return { next: { password: known } };
  if (purpose === 'verify-email') return {};
  const key = settings.binding === 'bearer' ? null : device;
  return { effects: [send(door, { type: 'sign-in', ...known, device, key, withCode: true })] };
}

/** New loot joins what she has of the same session, and takes the place of any other. */
export function looted(
  { held, means, links }: Thief,
  { credentials, keys, ahead, captured, links: more = [] }: Loot,
): Answer<Thief> {
  return {
    next: {
      held: joined(held, credentials),
      waiting: null,
      links: [...links, ...more],
      means: {
        ...means,
        keys: [...new Set([...means.keys, ...keys])],
        ahead: ahead ?? means.ahead,
        captured: captured ?? means.captured,
      },
    },
  };
}

/** At an app she shows what she took of that app; nothing, where she took nothing. */
export function visit({ apps }: Thief, app: App): Answer<Thief> {
  const credential = apps[app];
  return credential
    ? { effects: [send(app, { type: 'enter', app, credential, access: 'none' })] }
    : {};
}

function joined(old: Taken | null, brought: Taken): Taken | null {
  const first = brought.access ?? brought.refresh;
  if (!first) return old;
  const before = old?.access ?? old?.refresh;
  if (!old || !before || sidOf(before) !== sidOf(first)) return brought;
  return { access: brought.access ?? old.access, refresh: brought.refresh ?? old.refresh };
}
