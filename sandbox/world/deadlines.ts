/** When what somebody holds dies by a clock, as things stand: use may still put some of these off. */
import { diesAt } from '../choices/content.ts';
import type { Credential } from '../model/credential.ts';
import type { Row } from '../model/row.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Ms } from '../model/time.ts';
import type { Holding } from './holdings.ts';

/** `forgotten`: a list no longer has it; `cached`: an api asks again; `bound`: the server takes another value of it. */
export type Clock = 'exp' | 'idle' | 'absolute' | 'refresh' | 'bound' | 'forgotten' | 'cached';

/** `of`: the name of the credential or row. */
export type Deadline = { clock: Clock; atMs: Ms; of: string };

export function deadlinesOf(holding: Holding, settings: Settings): readonly Deadline[] {
  switch (holding.type) {
    case 'credential':
      return ofCredential(holding.credential, settings);
    case 'row':
      return ofRow(holding.key, holding.row, settings);
    case 'family': {
      const { sid, startedMs, ended } = holding.family;
      if (ended) return [];
      return [{ clock: 'refresh', atMs: startedMs + settings.refreshTtlMs, of: sid }];
    }
    case 'answer':
      return [{ clock: 'cached', atMs: holding.untilMs, of: holding.key }];
    default:
      return [];
  }
}

function ofCredential(
  credential: Credential,
  { leewayMs, absoluteTimeoutMs, idleTimeoutMs, rolling }: Settings,
): readonly Deadline[] {
  switch (credential.kind) {
    case 'jwt': {
      const { claims } = credential;
      return [{ clock: 'exp', atMs: diesAt(claims, leewayMs), of: claims.jti }];
    }
    case 'sealed': {
      const { id, startedMs, sealedMs } = credential;
      const absolute = startedMs + absoluteTimeoutMs + leewayMs;
      return [
        { clock: 'absolute', atMs: absolute, of: id },
        ...(rolling
          ? [{ clock: 'idle', atMs: sealedMs + idleTimeoutMs + leewayMs, of: id } as const]
          : []),
      ];
    }
    default: {
      const untilMs = credential.bound?.untilMs ?? null;
      return untilMs === null ? [] : [{ clock: 'bound', atMs: untilMs, of: credential.id }];
    }
  }
}

function ofRow(key: string, row: Row, settings: Settings): readonly Deadline[] {
  if (row.kind === 'denied') return [{ clock: 'forgotten', atMs: row.untilMs, of: row.jti }];
  if (row.kind !== 'session') return [];
  return [
    { clock: 'idle', atMs: row.seenMs + settings.idleTimeoutMs, of: key },
    { clock: 'absolute', atMs: row.startedMs + settings.absoluteTimeoutMs, of: key },
  ];
}
