/** A run in which everybody does everything that the scenario language has a word for, with every field. */
import type { Line, ScenarioFile } from '#sandbox';

const laptop = 'alice.laptop';
const phone = 'alice.phone';

const devices: Omit<Line, 'at' | 'who'>[] = [
  { do: 'login', mistyped: true },
  { do: 'login' },
  { do: 'request', wants: 'admin', region: 2, slow: '5s', address: 'train' },
  { do: 'transfer', region: 2 },
  { do: 'poll', every: '90s', wants: 'invoice', region: 2 },
  { do: 'refresh', tabs: 3 },
  { do: 'end-listed', device: 'mallory' },
  { do: 'change-password', endOthers: false },
  { do: 'open-stream', region: 2 },
  { do: 'ask-link', purpose: 'reset-password' },
  { do: 'open-link', purpose: 'verify-email' },
  { do: 'open-app', app: 'shop', access: 'offline' },
  { do: 'leave-app', app: 'wiki', how: 'rp-initiated' },
  { do: 'logout-everywhere', keepThis: true },
  { do: 'logout' },
];

const thief: Omit<Line, 'at' | 'who'>[] = [
  { do: 'steal', via: 'malware', from: laptop },
  { do: 'steal', via: 'xss', from: laptop },
  { do: 'steal', via: 'phish', from: phone },
  { do: 'steal', via: 'network', from: laptop },
  { do: 'steal', via: 'log-leak', from: 'api', age: '1m' },
  { do: 'steal', via: 'har', from: laptop, age: '90500ms' },
  { do: 'steal', via: 'db-dump', user: 'alice' },
  { do: 'steal', via: 'password', user: 'alice' },
  { do: 'steal', via: 'signing-key' },
  { do: 'replay', wants: 'transfer', region: 2, app: 'wiki', address: laptop },
  { do: 'refresh' },
  {
    do: 'poll',
    every: '45s',
    renews: true,
    wants: 'admin',
    region: 2,
    app: 'shop',
    address: 'café',
  },
  { do: 'login' },
  { do: 'guess', user: 'bob' },
  { do: 'forge', how: 'kid-traversal', user: 'carol' },
  { do: 'open-stream', region: 2 },
  { do: 'logout-everywhere', keepThis: false },
  { do: 'open-link', purpose: 'one-time-code' },
  { do: 'ride', from: laptop, wants: 'transfer' },
  { do: 'csrf', from: 'cross-site', victim: laptop, method: 'GET', how: 'frame', target: 'logout' },
  { do: 'fixate', victim: laptop, from: 'plain-http' },
];

const operator: Omit<Line, 'at' | 'who'>[] = [
  // biome-ignore lint/suspicious/noThenProperty: the file's own word; nothing awaits a line
  { do: 'detect', on: 'address-change', then: 'disable-user' },
  { do: 'disable-user', user: 'bob' },
  { do: 'force-logout', user: 'alice' },
  { do: 'force-logout', device: phone },
  { do: 'demote', user: 'alice' },
  { do: 'withdraw-key' },
];

const network: Omit<Line, 'at' | 'who'>[] = [
  { do: 'lag', lag: '2s' },
  { do: 'partition', region: 2 },
  { do: 'heal' },
  { do: 'store-down' },
  { do: 'store-up' },
  { do: 'restart' },
  { do: 'failover' },
  { do: 'skew', by: '-90s' },
  { do: 'issuer-down' },
  { do: 'issuer-up' },
];

const all = { [laptop]: devices, mallory: thief, admin: operator, network };

export const everyVerb: ScenarioFile = {
  format: 1,
  id: 'every-verb',
  question: 'Who does what?',
  until: '2h',
  settings: { regions: '2' },
  steps: Object.entries(all)
    .flatMap(([who, lines]) => lines.map((line) => ({ who, ...line })))
    .map((line, place) => ({ ...line, at: `${place + 5}m` })),
};
