/** Serves dist/ with Astro's own server, to this machine alone. */
import { type PreviewServer, preview } from 'astro';
import { root } from './install.mjs';

const usualPort = 4321;

/** Without a port it takes the usual one, or the next that is free; says nothing where `port` is taken. */
export async function serve(port?: number): Promise<PreviewServer | undefined> {
  const server = await preview({
    root,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: port ?? usualPort },
    vite: { logLevel: port ? 'error' : 'info' },
  });
  if (port === undefined || server.port === port) return server;
  await server.stop();
  return undefined;
}
