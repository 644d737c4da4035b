/** Why somebody cannot do something now, in a few words for beside a button. */
import type { Hindrance } from '#sandbox';

/** `verb`: the word of scenario files. */
export function sayHindrance(hindrance: Hindrance, verb: string): string {
  switch (hindrance.type) {
    case 'place':
      return hindrance.says;
    case 'nothing':
      return idle[verb] ?? 'Nothing would come of it now.';
    case 'state':
      return (hindrance.lacks && lacks[hindrance.lacks]) ?? states[hindrance.state] ?? OTHERWISE;
  }
}

const OTHERWISE = 'Not now.';

const lacks = {
  'refresh-token': 'Holds no refresh token.',
  password: 'Knows no password.',
} as const;

const states: Readonly<Record<string, string>> = {
  'signed-out': 'Not signed in.',
  'signing-in': 'Waits to be signed in.',
  renewing: 'Waits for a renewal.',
  'empty-handed': 'Holds nothing yet.',
};

const COPIES = 'No store is copied here.';

const idle: Readonly<Record<string, string>> = {
  steal: 'There is nothing to take this way.',
  'withdraw-key': 'Nothing is signed here.',
  lag: COPIES,
  partition: 'No copy there to cut off.',
  heal: COPIES,
  'store-down': COPIES,
  'store-up': COPIES,
  failover: COPIES,
  restart: 'No store to restart.',
  skew: 'Nobody checks what another clock has dated.',
  'issuer-down': 'No issuer but the application itself.',
  'issuer-up': 'No issuer but the application itself.',
  csrf: 'The browser would send nothing along.',
  'logout-everywhere': 'Holds nothing to end it with.',
  request: 'Holds nothing to show.',
  replay: 'Holds nothing to show.',
  refresh: 'Holds nothing to renew.',
  'open-link': 'Has been mailed no link.',
};
