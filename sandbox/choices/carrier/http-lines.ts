/** HTTP/1.1 messages as they are written on the wire (RFC 9112). */

type Head = readonly [first: string, ...headers: string[]];

export const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`;

/** Fields as a form or a query writes them: `application/x-www-form-urlencoded`. */
export const formEncoded = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map((pair) => pair.map((part) => encodeURIComponent(part).replaceAll('%20', '+')).join('='))
    .join('&');

const withBody = (head: Head, type: string, text: string): string =>
  lines(...head, `Content-Type: ${type}`, `Content-Length: ${text.length}`) + text;

function withJson(head: Head, body: object): string {
  const type = 'title' in body ? 'application/problem+json' : 'application/json';
  return withBody(head, type, JSON.stringify(body));
}

const postTo = (path: string, host: string, headers: readonly string[]): Head => [
  `POST ${path} HTTP/1.1`,
  `Host: ${host}`,
  ...headers,
];

export const posts = (path: string, host: string, headers: readonly string[], body: object) =>
  withJson(postTo(path, host, headers), body);

/** As the endpoints of OAuth and OpenID Connect are asked (RFC 6749, appendix B). */
export const postsForm = (
  path: string,
  host: string,
  headers: readonly string[],
  fields: Readonly<Record<string, string>>,
) =>
  withBody(postTo(path, host, headers), 'application/x-www-form-urlencoded', formEncoded(fields));

export function replies(status: string, headers: readonly string[], body: object | null): string {
  const head: Head = [`HTTP/1.1 ${status}`, 'Cache-Control: no-store', ...headers];
  return body ? withJson(head, body) : lines(...head);
}
