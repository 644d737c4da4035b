/** Edge: what the api sees when something stands between it and the browser. */

import type { ActorName } from '../model/actor.ts';
import type { AccessCredential } from '../model/credential.ts';
import type { Call } from '../model/message.ts';
import type { Settings } from '../model/settings/index.ts';

/** Behind an edge only short tokens are known: checked by themselves, ended by their clock. */
export const behindEdge = (settings: Settings): Settings => ({
  ...settings,
  content: 'signed',
  accessCarrier: 'memory',
  refreshCarrier: 'none',
  binding: 'bearer',
  ending: [],
  edge: 'none',
});

/** Asks the api for a client, with a credential that the client never sees. */
export const forwarded = (call: Call, caller: ActorName, credential: AccessCredential): Call => ({
  ...call,
  credential,
  proof: null,
  ifRefused: 'give-up',
  behalf: { caller, call },
});
