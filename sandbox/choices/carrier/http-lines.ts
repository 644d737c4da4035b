/** HTTP/1.1 messages as they are written on the wire (RFC 9112). */

export const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;

function withBody(first: string, headers: readonly string[], body: object | null): string {
  if (body === null) return lines(first, ...headers);
  const text = JSON.stringify(body);
  const type = 'title' in body ? 'application/problem+json' : 'application/json';
  return lines(first, ...headers, `Content-Type: ${type}`, `Content-Length: ${text.length}`) + text;
}

export const posts = (path: string, host: string, headers: readonly string[], body: object) =>
  withBody(`POST ${path} HTTP/1.1`, [`Host: ${host}`, ...headers], body);
export const replies = (status: string, headers: readonly string[], body: object | null) =>
  withBody(`HTTP/1.1 ${status}`, ['Cache-Control: no-store', ...headers], body);
