/** The witness's door, apart from the sandbox's own: jose is loaded only by those who enter here. */

export {
  type Attestation,
  attest,
  Disagreement,
  demandAgreement,
  type Repeated,
} from './attest.ts';
export { checkToken, type GenuineCheck } from './check.ts';
export { crack, WORDS } from './dictionary.ts';
export { type Algorithm, type CheckingJwk, type Keys, newKeys, type Ring } from './keys.ts';
export { NoWebCrypto } from './no-web-crypto.ts';
