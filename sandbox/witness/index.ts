/** The witness's door, apart from the sandbox's own: jose is loaded only by those who enter here. */

export {
  type Attestation,
  attest,
  Disagreement,
  demandAgreement,
} from './attest.ts';
export { checkToken, type GenuineCheck } from './check.ts';
export { crack, WORDS } from './dictionary.ts';
export { type Algorithm, type CheckingJwk, type Keys, newKeys, type Ring } from './keys.ts';
export { NoWebCrypto } from './no-web-crypto.ts';
export type { Repeated } from './repeated.ts';
