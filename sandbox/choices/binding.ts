/** Binding: who may use a credential. A bearer credential is shown as it is, by anyone who has it (RFC 6750). */
import type { AccessCredential } from '../model/credential.ts';
import type { Call } from '../model/message.ts';
import type { Want } from '../model/step.ts';

export const present = (
  credential: AccessCredential,
  wants: Want,
  ifRefused: Call['ifRefused'],
): Call => ({ type: 'call', credential, wants, ifRefused, behalf: null });
