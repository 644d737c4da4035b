/** Signing out: which sessions are meant, and what whoever asked is told. */
import type { ActorName } from '../model/actor.ts';
import { type Credential, type Sid, sidOf, userOf } from '../model/credential.ts';
import type { Manner, Of } from '../model/message.ts';
import { asMade } from './carrier/forged.ts';

type Asked = Pick<Of<'sign-out'>, 'credential' | 'scope' | 'listed'>;

type Session = { sid: Sid; user: string; device: ActorName };

export const isMeant =
  ({ credential, scope, listed }: Asked) =>
  ({ sid, user, device }: Session): boolean => {
    if (scope === 'this') return sid === sidOf(credential);
    if (user !== userOf(credential)) return false;
    return scope === 'listed' ? device === listed : scope === 'all' || sid !== sidOf(credential);
  };

/** A session that goes on keeps its cookie. */
export const signedOut = (
  { credential, scope }: { credential: Credential } & Pick<Asked, 'scope'>,
  manner: Manner | undefined,
): Of<'signed-out'> => ({
  type: 'signed-out',
  of: scope === 'this' || scope === 'all' ? credential.kind : null,
  ...asMade(manner),
});
