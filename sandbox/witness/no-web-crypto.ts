/** Thrown where a browser gives a page no WebCrypto: over plain http from another machine. */
export class NoWebCrypto extends Error {
  override name = 'NoWebCrypto';
}

/** Nothing can be signed or checked without it, so ask before jose does. */
export function demandWebCrypto(): void {
  if (typeof crypto !== 'undefined' && crypto.subtle) return;
  throw new NoWebCrypto(
    'signatures need WebCrypto, which browsers give only to https and localhost',
  );
}
