/** A server on this machine that answers as its address asks it to, and notes which cookies came. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { generate } from 'selfsigned';

/** What an address asks for, as JSON in its query. */
export type Wish = { mark?: number; set?: readonly string[]; to?: string };

export type Servers = {
  /** The address as the browser must write it: the invented host, the real port. */
  address: (url: string, wish?: Wish) => string;
  /** The Cookie header of the request with this mark. */
  came: (mark: number) => string | undefined;
  close: () => void;
};

export async function startServers(): Promise<Servers> {
  const came = new Map<number, string>();
  const answer: RequestListener = (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://any.example');
    const wish: Wish = JSON.parse(searchParams.get('wish') ?? '{}');
    if (wish.mark !== undefined) came.set(wish.mark, request.headers.cookie ?? '');
    if (wish.set) response.setHeader('Set-Cookie', wish.set);
    response.setHeader('Cache-Control', 'no-store');
    if (wish.to) response.writeHead(307, { Location: wish.to }).end();
    else response.setHeader('Content-Type', 'text/html').end('<!doctype html><p>Here.</p>');
  };
  const pems = await generate([{ name: 'commonName', value: 'app.example' }], { keySize: 2048 });
  const tls = { key: pems.private, cert: pems.cert };
  const servers = [
    createServer(answer),
    createTlsServer(tls, answer),
    createTlsServer(tls, answer),
  ];
  const [http, https, other] = await Promise.all(servers.map(portOf));
  const address = (url: string, wish: Wish = {}) => {
    const parts = new URL(url);
    const secure = parts.port === '' ? https : other;
    parts.port = String(parts.protocol === 'https:' ? secure : http);
    if (Object.keys(wish).length > 0) parts.searchParams.set('wish', JSON.stringify(wish));
    return parts.href;
  };
  return {
    address,
    came: (mark) => came.get(mark),
    close: () => {
      for (const server of servers) server.close();
    },
  };
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
      else reject(new Error('the server has no port'));
    });
  });
}
