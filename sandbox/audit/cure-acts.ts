/** Changes of what an ending event does. */
import { type Cure, sets } from './cure.ts';
import type { Events } from './events.ts';

const does =
  (events: Partial<Events>): Cure['change'] =>
  () => ({ events });

export const acts: readonly Cure[] = [
  {
    id: 'logout-on-the-server',
    says: 'let logout end the session on the server, not only in the browser',
    standard: 'OWASP ASVS 5.0, 7.4.1',
    change: does({ logout: 'ends-session' }),
  },
  {
    id: 'logout-everywhere',
    says: 'offer to log out everywhere',
    standard: 'OWASP ASVS 5.0, 7.5.2',
    change: does({ 'logout-everywhere': 'ends-all' }),
  },
  {
    id: 'password-ends-others',
    says: 'let a new password end all other sessions without asking',
    standard: 'OWASP Forgot Password cheat sheet: ask, or do it; ASVS 5.0, 7.4.3 asks to offer it',
    change: does({ 'password-change': 'ends-others' }),
  },
  {
    id: 'disabling-ends-all',
    says: 'let disabling an account end its sessions',
    standard: 'OWASP ASVS 5.0, 7.4.2',
    change: does({ 'disabled-user': 'ends-all' }),
  },
  {
    id: 'forced-logout',
    says: 'give administrators a way to end sessions',
    standard: 'OWASP ASVS 5.0, 7.4.5',
    change: does({ 'forced-logout': 'ends-all' }),
  },
  {
    id: 'detection-acts',
    says: 'let a sign of theft end the user’s sessions',
    standard: 'OWASP Cookie Theft Mitigation cheat sheet',
    change: does({ detection: 'forced-logout' }),
  },
  {
    id: 'new-id-at-reauthentication',
    says: 'give the session a new credential when the password is changed',
    standard: 'OWASP ASVS 5.0, 7.2.4',
    change: sets({ newIdOn: ['login', 'reauth'] }),
  },
];
