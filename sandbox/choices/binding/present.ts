/** Binding: who may use a credential. A bearer credential is shown as it is, a bound one with a proof. */
import type { AccessCredential } from '../../model/credential.ts';
import type { Call } from '../../model/message.ts';
import type { Proof } from '../../model/proof.ts';
import type { Want } from '../../model/step.ts';

export const present = (
  credential: AccessCredential,
  wants: Want,
  ifRefused: Call['ifRefused'],
  proof: Proof | null,
): Call => ({ type: 'call', credential, wants, ifRefused, behalf: null, proof });
