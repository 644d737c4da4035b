/** Binding: who may use a credential. A bearer credential is shown as it is, by anyone who has it (RFC 6750). */
import type { AccessCredential } from '../model/credential.ts';
import type { Call } from '../model/message.ts';

export const present = (credential: AccessCredential, ifRefused: Call['ifRefused']): Call => ({
  type: 'call',
  credential,
  ifRefused,
});
