import { valueRefusal } from '../choices/binding/dbsc.ts';
import { lacksCsrfToken } from '../choices/carrier/forged.ts';
import { checkBy, tokenRefusal } from '../choices/content.ts';
import { ownRoleRefusal } from '../choices/roles.ts';
import { sealedRefusal } from '../choices/sealed.ts';
import type { ActorName } from '../model/actor.ts';
import { type Jwt, type Sealed, sidOf } from '../model/credential.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Call, Heard } from '../model/message.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Api } from './api-answer.ts';
import { settle } from './api-settle.ts';
import { type Asked, lookUp } from './look-ups.ts';
import { checkProof } from './proof-checks.ts';
import { type Answer, inTurn } from './rules.ts';

export function called(context: Api, { from: caller, clockMs, ...call }: Heard<Call>): Answer<Api> {
  const asked = { call, caller, clockMs };
  const { credential } = call;
  if (lacksCsrfToken(context.settings, call.manner, call.wants)) {
    return settle(context, asked, 'csrf-token-missing');
  }
  if (credential.kind !== KINDS[context.settings.content]) {
    return settle(context, asked, 'unknown-session');
  }
  if (credential.kind === 'jwt') return checkToken(context, credential, asked);
  return credential.kind === 'sealed' ? unseal(context, credential, asked) : proven(context, asked);
}

/** What an api takes; anything else means nothing to it. */
const KINDS = { reference: 'session-id', signed: 'jwt', sealed: 'sealed' } as const;

function checkToken(context: Api, token: Jwt, asked: Asked): Answer<Api> {
  const { refusal, ...checked } = check(context, token, asked);
  return inTurn<Api>(
    checked,
    refusal === 'unknown-key' && context.signer
      ? fetchKeys(context.signer, asked)
      : believed(context, asked, refusal),
  );
}

function check({ settings, keys, audience }: Api, token: Jwt, { clockMs }: Asked) {
  const check = checkBy(settings, keys, clockMs, audience);
  const refusal = tokenRefusal(token, check);
  const effects: Effect[] = [{ type: 'verify', token, check, refusal }];
  return { refusal, effects };
}

/** A key that is not known may be a new one: its name makes an api fetch the published keys again. */
const fetchKeys = (signer: ActorName, { call, caller }: Asked): Answer<Api> => ({
  effects: [send(signer, { type: 'look-up', store: 'keys', key: 'all', call, caller, passed: [] })],
});

export function checkAgain(before: Api, keys: readonly string[], asked: Asked): Answer<Api> {
  const { credential } = asked.call;
  if (credential.kind !== 'jwt') return {};
  const context = { ...before, keys };
  const { refusal, ...checked } = check(context, credential, asked);
  return inTurn<Api>({ next: { keys } }, checked, believed(context, asked, refusal));
}

function unseal(context: Api, cookie: Sealed, asked: Asked): Answer<Api> {
  const refusal = sealedRefusal(cookie, asked.clockMs, context.settings);
  return inTurn<Api>(
    { effects: [{ type: 'unseal', cookie, refusal }] },
    believed(context, asked, refusal),
  );
}

/** What the credential says of itself is settled; now for what was learned since. */
function believed(context: Api, asked: Asked, refusal: Refusal | null): Answer<Api> {
  const { credential, wants } = asked.call;
  const why =
    refusal ??
    (context.revoked.includes(sidOf(credential)) ? 'session-revoked' : null) ??
    ownRoleRefusal(credential, wants, context.settings);
  return why ? settle(context, asked, why) : proven(context, asked);
}

/** What is bound to a key needs a proof of it; only then is anything looked up. */
function proven(context: Api, asked: Asked): Answer<Api> {
  const { credential, proof, wants, stream } = asked.call;
  if (stream === 'again') return lookUp(context, asked, settle);
  const spent = valueRefusal(credential, asked.clockMs);
  if (spent) return settle(context, asked, spent);
  const checked = checkProof(context, { credential, proof, target: wants }, asked.clockMs);
  const rest = checked.refusal
    ? settle(context, asked, checked.refusal, checked.given)
    : lookUp(context, asked, settle);
  return inTurn<Api>(checked, rest);
}
