/** Has a run attested in the reader's browser; null where the browser gives the page no WebCrypto. */
import type { Trace } from '#sandbox';
import type { Attestation } from '#witness';

export async function attestHere(trace: Trace): Promise<Attestation | null> {
  if (!hasWebCrypto()) return null;
  const { attest } = await import('#witness');
  return attest(trace);
}

export const hasWebCrypto = (): boolean =>
  globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined;
