/** A server on loopback, at a port that the system picks. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Served = { url: string; stop(): Promise<void> };

/** `listener` may need to know where it is, so it is made once that is known. */
export async function serve(listenerAt: (url: string) => RequestListener): Promise<Served> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  server.on('request', listenerAt(url));
  return {
    url,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
