/** base64url without padding, of UTF-8 (RFC 7515, section 2): how each part of a token travels. */

/** Throws where it is none. */
export function decode(part: string): string {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
    each.charCodeAt(0),
  );
  return new TextDecoder().decode(bytes);
}

export function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
