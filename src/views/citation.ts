/** Where a citation can be read. RFCs have an address for every section. */

const RFC = /^RFC (\d+)(?:, section ([\d.]+))?/;
const COOKIES = /^RFC 6265bis, section ([\d.]+)/;

/** Null where a citation has no address of its own. */
export function addressOf(citation: string): string | null {
  const cookies = COOKIES.exec(citation);
  if (cookies) {
    return `https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22#section-${cookies[1]}`;
  }
  const [, number, section] = RFC.exec(citation) ?? [];
  if (!number) return null;
  const page = `https://www.rfc-editor.org/rfc/rfc${number}`;
  return section ? `${page}#section-${section}` : page;
}
