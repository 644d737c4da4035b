/** Signing and checking as a browser offers it: the algorithms by the names that tokens give them. */

export type Algorithm = 'HS256' | 'RS256' | 'ES256' | 'EdDSA';

type Way = {
  key: HmacKeyGenParams | RsaHashedKeyGenParams | EcKeyGenParams | { name: 'Ed25519' };
  signs: AlgorithmIdentifier | EcdsaParams;
};

export const ways: Readonly<Record<Algorithm, Way>> = {
  HS256: { key: { name: 'HMAC', hash: 'SHA-256', length: 256 }, signs: { name: 'HMAC' } },
  RS256: {
    key: {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    signs: { name: 'RSASSA-PKCS1-v1_5' },
  },
  ES256: { key: { name: 'ECDSA', namedCurve: 'P-256' }, signs: { name: 'ECDSA', hash: 'SHA-256' } },
  EdDSA: { key: { name: 'Ed25519' }, signs: { name: 'Ed25519' } },
};

export const algorithms = Object.keys(ways) as Algorithm[];

/** As long as the signed part of the tokens that the course’s own machine was measured with. */
const MESSAGE_BYTES = 560;

/** What is timed. `checks` says whether the signature is good, so that nobody times a refusal. */
export type Signer = { sign: () => Promise<ArrayBuffer>; verify: () => Promise<boolean> };

export async function signerFor(algorithm: Algorithm, crypto: SubtleCrypto): Promise<Signer> {
  const { key, signs } = ways[algorithm];
  const made = await crypto.generateKey(key, false, ['sign', 'verify']);
  const [mint, check] = 'privateKey' in made ? [made.privateKey, made.publicKey] : [made, made];
  const message = new Uint8Array(MESSAGE_BYTES).fill(0x61);
  const signature = await crypto.sign(signs, mint, message);
  return {
    sign: () => crypto.sign(signs, mint, message),
    verify: () => crypto.verify(signs, check, signature, message),
  };
}

/** One after the other until the time is over; the mean of one, in microseconds. A coarse clock then matters little. */
export async function microsOf(
  act: () => Promise<unknown>,
  { now, lastMs }: { now: () => number; lastMs: number },
): Promise<number> {
  const from = now();
  let count = 0;
  while (now() - from < lastMs) {
    await act();
    count += 1;
  }
  return ((now() - from) * 1_000) / count;
}
