/** The least a JSON api needs: a table of routes on plain Node http. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';

export type Asked = { token: string; proof: string; body: Readonly<Record<string, string>> };
export type Answered = { status: number; body?: Readonly<Record<string, string>> };
export type Routes = Readonly<Record<string, (asked: Asked) => Promise<Answered>>>;

export const refused: Answered = { status: 401 };

export const answering =
  (routes: Routes): RequestListener =>
  async (request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    const { status, body = {} } = route ? await route(await read(request)) : { status: 404 };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

async function read(request: IncomingMessage): Promise<Asked> {
  const token = request.headers.authorization?.replace(/^(Bearer|DPoP) /, '') ?? '';
  const proof = String(request.headers['dpop'] ?? '');
  const body = request.method === 'POST' ? await json(request) : {};
  return { token, proof, body: body as Asked['body'] };
}

/** The client's side of it. */
export async function ask(url: string, token = '', body?: Asked['body']): Promise<Answered> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
