/** A run with every word that a field may hold, and everybody whom links have a short name for. */
import type { Line, ScenarioFile } from '#sandbox';

type Bare = Omit<Line, 'at'>;

const each = (base: Bare, field: string, words: readonly (string | number)[]): Bare[] =>
  words.map((word) => ({ ...base, [field]: word }));

const alice = { who: 'alice.laptop' };
const mallory = { who: 'mallory' };
const csrf = { ...mallory, do: 'csrf', from: 'cross-site', victim: 'alice.laptop' };
const detect = { who: 'admin', do: 'detect', on: 'failed-logins' };

const forgeries = [
  'alg-none',
  'alg-none-cased',
  'algorithm-confusion',
  'edited-claims',
  'wrong-audience',
  'wrong-issuer',
  'wrong-type',
  'id-token',
  'weak-secret',
  'kid-injection',
  'kid-traversal',
  'jku',
  'x5u',
  'jwk',
  'shared-key',
  'signing-key',
];

const lines: Bare[] = [
  ...['alice.laptop', 'alice.phone', 'bob.laptop', 'bob.phone', 'bob.tablet', 'alice.tablet'].map(
    (who) => ({ who, do: 'login' }),
  ),
  ...each({ ...mallory, do: 'guess' }, 'user', ['alice', 'bob']),
  ...each({ ...mallory, do: 'steal', via: 'log-leak' }, 'from', [
    'api',
    'gateway',
    'bff',
    'billing',
    'account-server',
  ]),
  ...each({ ...alice, do: 'request' }, 'wants', ['account', 'invoice', 'transfer', 'admin']),
  ...each({ ...alice, do: 'open-stream' }, 'region', [1, 2, 3, 4]),
  ...each({ ...alice, do: 'ask-link' }, 'purpose', [
    'verify-email',
    'reset-password',
    'one-time-code',
  ]),
  ...each({ ...alice, do: 'open-app', app: 'shop' }, 'access', ['none', 'online', 'offline']),
  ...each({ ...alice, do: 'open-app' }, 'app', ['shop', 'wiki']),
  ...each({ ...alice, do: 'leave-app', app: 'shop' }, 'how', ['local', 'rp-initiated']),
  ...each({ ...mallory, do: 'forge', user: 'alice' }, 'how', forgeries),
  ...each(csrf, 'from', ['cross-site', 'sibling-subdomain']),
  ...each(csrf, 'method', ['GET', 'POST']),
  ...each(csrf, 'how', ['navigation', 'frame', 'fetch']),
  ...each(csrf, 'target', ['transfer', 'logout', 'login']),
  ...each({ ...mallory, do: 'fixate', victim: 'alice.laptop' }, 'from', [
    'sibling-subdomain',
    'plain-http',
  ]),
  ...each(detect, 'on', ['failed-logins', 'address-change', 'parallel-use']),
  ...each(detect, 'then', ['disable-user', 'force-logout', 'withdraw-key']),
];

export const everyWord: ScenarioFile = {
  format: 1,
  id: 'every-word',
  question: 'Who does what, and how?',
  until: '3h',
  settings: { regions: '4' },
  steps: lines.map((line, place) => ({ ...line, at: `${place + 1}m` })),
};
