/** The desk where tokens are signed: which key it uses, and how those who check learn of another. */
import { newClaims, seal, tokenHeader } from '../choices/content.ts';
import { misuses } from '../choices/forgeries.ts';
import { keyName, nextFetchMs } from '../choices/key-rollover.ts';
import type { ActorName } from '../model/actor.ts';
import type { Jwt } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Answer } from './rules.ts';

/** `withdrawn`: how many keys have been. `checkers`: the apis that check what is signed here. */
export type Desk = { settings: Settings; withdrawn: number; checkers: readonly ActorName[] };

export const NEW_DESK = { withdrawn: 0 };

export type DeskMessage = Of<'copy-key'> | Of<'misuse'> | Of<'withdraw-key'>;

export const currentKey = ({ withdrawn }: Desk): string => keyName(withdrawn + 1);

export const sealHere = (desk: Desk, claims: Jwt['claims']): Jwt =>
  seal(claims, currentKey(desk), tokenHeader(desk.settings.algorithm, currentKey(desk)));

/** Out of sight, somebody copies the key. */
export const keyCopied = (desk: Desk, { by }: Of<'copy-key'>): { effects: Effect[] } => ({
  effects: [{ type: 'hand', to: by, message: { type: 'key', key: currentKey(desk) } }],
});

/** A token that is signed in good faith, for somebody else or for something else. */
export function misused(desk: Desk, heard: Heard<Of<'misuse'>>): { effects: Effect[] } {
  const { how, user, name, by, clockMs } = heard;
  const { claims, header } = misuses[how];
  const said = { ...newClaims({ sid: name, user, jti: name }, clockMs, desk.settings), ...claims };
  const key = currentKey(desk);
  const token = seal(said, key, { ...tokenHeader(desk.settings.algorithm, key), ...header });
  const credentials = { access: token, refresh: null };
  const nothingElse = { keys: [], ahead: null, captured: null } as const;
  const loot = { type: 'loot', via: 'misuse', credentials, ...nothingElse } as const;
  return {
    effects: [
      { type: 'sign', token },
      { type: 'hand', to: by, message: loot },
    ],
  };
}

/** Each api learns of it when it next fetches the published keys. */
export function keyWithdrawn<D extends Desk>(
  desk: D,
  { clockMs }: Heard<Of<'withdraw-key'>>,
): Answer<Desk> {
  const withdrawn = desk.withdrawn + 1;
  const keys = [currentKey({ ...desk, withdrawn })];
  const afterMs = nextFetchMs(clockMs, desk.settings);
  return {
    next: { withdrawn },
    effects: desk.checkers.map((to) => ({
      type: 'send',
      to,
      message: { type: 'keys', keys },
      afterMs,
    })),
  };
}

/** Asked for its keys, because a token named one that the api does not know. */
export const keysShown = (desk: Desk, asked: Heard<Of<'look-up'>>): { effects: Effect[] } => {
  const { store, key, call, caller, passed, from } = asked;
  const row = { kind: 'keys', keys: [currentKey(desk)] } as const;
  return {
    effects: [
      { type: 'read', store, key },
      send(from, { type: 'found', store, key, row, call, caller, passed }),
    ],
  };
};
