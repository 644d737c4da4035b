/** How an api has another service do a part: it passes the caller's token on, or trades it for one that only that service takes. */
import { forwarded } from '../choices/edge.ts';
import type { ActorName } from '../model/actor.ts';
import type { Jwt } from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Call, Heard, Of } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';
import { fromNumericDate } from '../model/time.ts';
import type { Asked } from './look-ups.ts';
import { type Answer, inTurn } from './rules.ts';

/** `billing`: the service behind, where there is one. `traded`: what was last got for each token, by its `jti`. */
export type Onward = {
  settings: Settings;
  billing: ActorName | null;
  signer: ActorName | null;
  traded: Readonly<Record<string, Jwt>>;
};

/** What comes back from the issuer, and from the service behind. */
export type FromBehind = Of<'exchanged'> | Of<'not-exchanged'> | Of<'answer'> | Of<'refusal'>;

export const goesOn = ({ billing }: Onward, { wants }: Call): boolean =>
  billing !== null && wants === 'invoice';

/** Who asked first, however many servers have asked for them since. */
export function askerOf({ call, caller }: Pick<Asked, 'call' | 'caller'>): ActorName {
  return call.behalf ? askerOf(call.behalf) : caller;
}

/** One token serves until it expires, as long as its caller shows the same. */
export function passOn(
  { settings, billing, signer, traded }: Onward,
  { call, caller, clockMs }: Asked,
): Answer<Onward> {
  const { credential } = call;
  if (credential.kind !== 'jwt' || !billing || !signer) return {};
  if (settings.onward === 'forward') return asks(billing, call, caller, credential);
  const last = traded[credential.claims.jti];
  return last && clockMs < fromNumericDate(last.claims.exp)
    ? asks(billing, call, caller, last)
    : { effects: [send(signer, { type: 'exchange', subject: credential, call, caller })] };
}

export function exchanged(
  { billing, traded }: Onward,
  { token, subject, call, caller }: Heard<Of<'exchanged'>>,
): Answer<Onward> {
  const next = { traded: { ...traded, [subject.claims.jti]: token } };
  return billing ? inTurn<Onward>({ next }, asks(billing, call, caller, token)) : { next };
}

const asks = (billing: ActorName, call: Call, caller: ActorName, token: Jwt): Answer<Onward> => ({
  effects: [send(billing, forwarded(call, caller, token))],
});
