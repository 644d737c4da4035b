/** An app's own session: a record that can be deleted, or something that says itself how long it lives. */
import {
  type AccessCredential,
  type Jwt,
  type Sealed,
  type Sid,
  sidOf,
} from '../model/credential.ts';
import type { Effect } from '../model/effect.ts';
import type { Refusal } from '../model/refusal.ts';
import type { SessionRow } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { App } from '../model/sso.ts';
import type { Ms } from '../model/time.ts';
import { tokenRefusal } from './content.ts';
import { sessionRefusal } from './ending/record.ts';
import { sealedRefusal } from './sealed.ts';
import { sessionCheck } from './sso-tokens.ts';

/**
 * What an app remembers: records, where its sessions are references; and a list of those that are over,
 * where it keeps one. `logins`: what each session says of its sign-in, be it in the record or in itself.
 */
export type AppBooks = {
  rows: Readonly<Record<string, SessionRow>>;
  ended: readonly Sid[];
  logins: Readonly<Record<Sid, Jwt>>;
};

/** An app can end a session by hand only where something of it is kept: the record, or a list of the dead. */
export const canEndSessions = ({ content, ending }: Settings): boolean =>
  content === 'reference' || ending.includes('denylist');

/** How long an app's session lives at most. */
export const appSessionLifeMs = ({
  content,
  accessTtlMs,
  leewayMs,
  absoluteTimeoutMs,
}: Settings): Ms => {
  if (content === 'reference') return absoluteTimeoutMs;
  return leewayMs + (content === 'signed' ? accessTtlMs : absoluteTimeoutMs);
};

type Looked = { effects: Effect[]; refusal: Refusal | null };

/** Whether the app lets this in, and what it took to find out. An app seals its cookie once, at the login. */
export function lookAt(
  credential: AccessCredential,
  app: App,
  { rows, ended }: AppBooks,
  { clockMs, settings }: { clockMs: Ms; settings: Settings },
): Looked {
  if (credential.kind === 'session-id') {
    const row = rows[credential.id] ?? null;
    const read = { type: 'read', store: 'sessions', key: credential.id } as const;
    return { effects: [read], refusal: sessionRefusal(row, clockMs, settings) };
  }
  const own = believe(credential, app, { clockMs, settings });
  if (own.refusal || !canEndSessions(settings)) return own;
  const sid = sidOf(credential);
  const read = { type: 'read', store: 'denylist', key: sid } as const;
  return {
    effects: [...own.effects, read],
    refusal: ended.includes(sid) ? 'on-denylist' : null,
  };
}

/** What it says of itself. */
function believe(
  credential: Jwt | Sealed,
  app: App,
  { clockMs, settings }: { clockMs: Ms; settings: Settings },
): Looked {
  if (credential.kind === 'sealed') {
    const refusal = sealedRefusal(credential, clockMs, { ...settings, rolling: false });
    return { effects: [{ type: 'unseal', cookie: credential, refusal }], refusal };
  }
  const check = sessionCheck(app, { clockMs, settings });
  const refusal = tokenRefusal(credential, check);
  return { effects: [{ type: 'verify', token: credential, check, refusal }], refusal };
}
