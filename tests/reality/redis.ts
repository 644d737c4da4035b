/** Two Redis servers of our own on loopback: a primary, and a replica that follows it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { createClient } from 'redis';
import type { Fault } from './system.ts';

export const redisFound = spawnSync('redis-server', ['--version']).status === 0;

const connected = (port: number) =>
  createClient({ socket: { host: '127.0.0.1', port } })
    .on('error', () => {})
    .connect();

type Client = Awaited<ReturnType<typeof connected>>;

export type Pair = {
  /** Where the primary is: after a failover, where the replica was. */
  primary(): Client;
  replica: Client;
  faults: Readonly<Record<Fault, () => Promise<void>>>;
  stop(): Promise<void>;
};

/** Nothing listens there: a replica that follows it is cut off, and answers with what it has. */
const nowhere = '1';

export async function redisPair(): Promise<Pair> {
  const [one, other] = [await freePort(), await freePort()];
  const servers = [await redisAt(one), await redisAt(other, '--replicaof', '127.0.0.1', `${one}`)];
  const [first, replica] = [await connected(one), await connected(other)];
  await isFollowing(replica);
  let primary = first;
  const follow = async (port: string) => {
    await replica.sendCommand(['REPLICAOF', '127.0.0.1', port]);
  };
  const pids = await Promise.all([first, replica].map(pidOf));
  const signal = async (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of pids) process.kill(pid, name);
  };
  return {
    primary: () => primary,
    replica,
    faults: {
      partition: () => follow(nowhere),
      heal: () => follow(`${one}`),
      'store-down': () => signal('SIGSTOP'),
      'store-up': () => signal('SIGCONT'),
      failover: async () => {
        await replica.sendCommand(['REPLICAOF', 'NO', 'ONE']);
        primary = replica;
      },
      // Neither keeps anything on disk, so a restart begins with nothing.
      restart: async () => {
        await primary.flushAll();
      },
    },
    stop: async () => {
      first.destroy();
      replica.destroy();
      await Promise.all(servers.map(ended));
    },
  };
}

async function pidOf(client: Client): Promise<number> {
  const told = String(await client.sendCommand(['INFO', 'server']));
  return Number(/process_id:(\d+)/.exec(told)?.[1]);
}

/** Keeps nothing on disk, a replica's first copy neither. */
const options = [
  ...['--bind', '127.0.0.1', '--save', ''],
  ...['--repl-diskless-load', 'swapdb', '--repl-diskless-sync-delay', '0'],
];

/** However we die, our end of its input closes then, and that ends it. */
const untilWeEnd = 'redis-server "$@" & read -r _; kill -9 $!';

async function redisAt(port: number, ...more: string[]): Promise<ChildProcess> {
  const server = spawn('sh', ['-c', untilWeEnd, 'sh', '--port', `${port}`, ...options, ...more], {
    cwd: tmpdir(),
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let said = '';
  for await (const text of server.stdout.setEncoding('utf8')) {
    said += text;
    if (said.includes('Ready to accept connections')) break;
  }
  return server;
}

async function isFollowing(replica: Client): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const told = await replica.sendCommand(['INFO', 'replication']);
    if (String(told).includes('master_link_status:up')) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('the replica does not follow the primary');
}

async function ended(server: ChildProcess): Promise<void> {
  const gone = once(server, 'exit');
  server.stdin?.end();
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
