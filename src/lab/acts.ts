/** The buttons of each role: what its people and machines can be told to do, in the words of scenario files. */
import { type Around, type Button, button, type Choice, choice, often } from './button.ts';

type Make = (who: string, around: Around) => readonly Button[];

const region = ({ regions }: Around): Choice[] =>
  regions < 2
    ? []
    : [
        choice(
          'region',
          'region',
          Array.from({ length: regions }, (_, index) => String(index + 1)),
        ),
      ];

const wants = choice('wants', 'for', [
  ['account', 'the account'],
  ['transfer', 'a transfer'],
  ['invoice', 'an invoice'],
  ['admin', 'the admin page'],
]);

const every = choice('every', 'every', ['10s', '30s', '2m', '10m']);

const EVERYWHERE = [
  ['false', 'here too'],
  ['true', 'but here'],
] as const;

const device: Make = (who, around) => [
  often(button('login', 'Sign in', { who, do: 'login' })),
  often(button('request', 'Ask', { who, do: 'request' }, [wants, ...region(around)])),
  often(button('logout', 'Log out', { who, do: 'logout' })),
  button('poll', 'Keep asking', { who, do: 'poll' }, [every, ...region(around)]),
  button('refresh', 'Renew now', { who, do: 'refresh' }, [choice('tabs', 'in tabs', ['1', '2'])]),
  button('logout-everywhere', 'Log out everywhere', { who, do: 'logout-everywhere' }, [
    choice('keepThis', '', EVERYWHERE),
  ]),
  button('end-listed', 'End a listed session', { who, do: 'end-listed' }, [
    choice('device', 'of', [...around.devices.filter((each) => each !== who), 'mallory']),
  ]),
  button('change-password', 'Change the password', { who, do: 'change-password' }, [
    choice('endOthers', 'other sessions', [
      ['true', 'end'],
      ['false', 'go on'],
    ]),
  ]),
  button('open-stream', 'Open a stream', { who, do: 'open-stream' }, region(around)),
];

const from = ({ devices }: Around, label = 'from') => choice('from', label, devices);
const user = ({ users }: Around) => choice('user', 'of', users);

const thief: Make = (who, around) => [
  often(
    button('steal', 'Steal', { who, do: 'steal' }, [
      from(around),
      choice('via', 'by', ['malware', 'xss', 'phish', 'har', 'log-leak', 'network']),
    ]),
  ),
  often(button('replay', 'Use it', { who, do: 'replay' }, [wants, ...region(around)])),
  often(
    button('poll', 'Keep using it', { who, do: 'poll' }, [
      every,
      choice('renews', '', [
        ['false', 'as it is'],
        ['true', 'and renew it'],
      ]),
      ...region(around),
    ]),
  ),
  button('refresh', 'Renew it', { who, do: 'refresh' }),
  button('dump', 'Read a copy of the store', { who, do: 'steal', via: 'db-dump' }, [user(around)]),
  button('password', 'Learn a password', { who, do: 'steal', via: 'password' }, [user(around)]),
  button('login', 'Sign in with it', { who, do: 'login' }),
  button('guess', 'Guess a password', { who, do: 'guess' }, [user(around)]),
  button('key', 'Steal the signing key', { who, do: 'steal', via: 'signing-key' }),
  button('forge', 'Forge a token', { who, do: 'forge' }, [
    choice('how', 'by', FORGERIES),
    user(around),
  ]),
  button('ride', 'Ride the page', { who, do: 'ride' }, [from(around, 'of'), wants]),
  button('csrf', 'Forge a request', { who, do: 'csrf', from: 'cross-site' }, [
    choice('victim', 'by', around.devices),
    choice('target', 'to', ['transfer', 'logout', 'login']),
  ]),
  button('fixate', 'Plant a session ID', { who, do: 'fixate', from: 'sibling-subdomain' }, [
    choice('victim', 'at', around.devices),
  ]),
  button('open-stream', 'Open a stream', { who, do: 'open-stream' }, region(around)),
  button('end-others', 'End the others’ sessions', { who, do: 'logout-everywhere' }),
];

const FORGERIES = [
  'signing-key',
  'alg-none',
  'algorithm-confusion',
  'edited-claims',
  'wrong-audience',
  'weak-secret',
  'jwk',
] as const;

const operator: Make = (who, around) => [
  often(
    button('force-logout', 'Force a logout', { who, do: 'force-logout' }, [
      choice('device', 'of', around.devices),
    ]),
  ),
  often(
    button('disable-user', 'Disable', { who, do: 'disable-user' }, [
      choice('user', '', around.users),
    ]),
  ),
  button('demote', 'Take the role away', { who, do: 'demote' }, [user(around)]),
  button('withdraw-key', 'Withdraw the signing key', { who, do: 'withdraw-key' }),
  button('detect', 'Watch for', { who, do: 'detect' }, [
    choice('on', '', ['parallel-use', 'address-change', 'failed-logins']),
    choice('then', 'then', ['force-logout', 'disable-user', 'withdraw-key']),
  ]),
];

const network: Make = (who, around) => [
  often(
    button('lag', 'Set the lag to', { who, do: 'lag' }, [
      choice('lag', '', ['0s', '5s', '30s', '2m']),
    ]),
  ),
  often(
    button(
      'partition',
      'Cut off',
      { who, do: 'partition' },
      region({ ...around, regions: Math.max(2, around.regions) }),
    ),
  ),
  often(button('heal', 'Heal', { who, do: 'heal' })),
  button('store-down', 'Store down', { who, do: 'store-down' }),
  button('store-up', 'Store up', { who, do: 'store-up' }),
  button('restart', 'Restart the store', { who, do: 'restart' }),
  button('failover', 'Fail over to the copy', { who, do: 'failover' }),
  button('skew', 'Set the clocks apart by', { who, do: 'skew' }, [
    choice('by', '', ['0s', '30s', '2m', '-30s']),
  ]),
  button('issuer-down', 'Issuer down', { who, do: 'issuer-down' }),
  button('issuer-up', 'Issuer up', { who, do: 'issuer-up' }),
];

/** What this actor can be told; empty for servers, which do what they are asked. */
export function buttonsOf(actor: string, around: Around): readonly Button[] {
  if (actor === 'mallory') return thief(actor, around);
  if (actor === 'admin') return operator(actor, around);
  if (actor === 'network') return network(actor, around);
  return actor.includes('.') ? device(actor, around) : [];
}
