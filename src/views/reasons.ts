/** Why a request was refused, in two or three words, for the end of a line. */
import type { Refusal } from '#sandbox';

export const reasons: Readonly<Record<Refusal, string>> = {
  'unknown-session': 'record gone',
  'idle-timeout': 'session idle too long',
  'absolute-timeout': 'session too old',
  'bad-signature': 'signature does not fit',
  'wrong-issuer': 'made by another issuer',
  'wrong-audience': 'meant for another api',
  'token-expired': 'token expired',
  'on-denylist': 'token on the list',
  'before-epoch': 'older than the user’s epoch',
  'not-active': 'no longer active',
  'status-withdrawn': 'withdrawn on the list',
  'session-revoked': 'revoked by an event',
  'sealed-expired': 'sealed cookie too old',
  'store-unavailable': 'store does not answer',
  'user-disabled': 'account disabled',
  'unknown-refresh-token': 'refresh token unknown',
  'refresh-family-ended': 'refresh token family ended',
  'refresh-expired': 'refresh token too old',
  'refresh-reused': 'refresh token used before',
};
