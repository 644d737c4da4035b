/** The second choice: where the browser keeps a credential and how it travels. */
import { inSeconds, oneOf, onOff } from '../setting-spec.ts';
import { days } from '../time.ts';

const PLACES = ['cookie', 'localStorage', 'sessionStorage', 'memory'] as const;

export const carrier = {
  accessCarrier: oneOf({
    choice: 'carrier',
    options: PLACES,
    default: 'cookie',
    says: 'Where the browser keeps what it shows to the api.',
    source: 'RFC 10017; OWASP Session Management',
  }),
  refreshCarrier: oneOf({
    choice: 'carrier',
    options: ['none', ...PLACES],
    default: 'none',
    says: 'Where the browser keeps its refresh token, if it has one.',
    source: 'RFC 10017',
  }),
  httpOnly: onOff({
    choice: 'carrier',
    default: true,
    says: 'Scripts cannot read the cookie. They can still send requests with it.',
    source: 'RFC 6265bis (approved draft), HttpOnly; OWASP ASVS 5.0, 3.3.4',
  }),
  secure: onOff({
    choice: 'carrier',
    default: true,
    says: 'The cookie travels by https only.',
    source: 'RFC 6265bis (approved draft), Secure; OWASP ASVS 5.0, 3.3.1',
  }),
  sameSite: oneOf({
    choice: 'carrier',
    options: ['strict', 'lax', 'none', 'unset'],
    default: 'lax',
    says: 'Whether the cookie goes along when another site starts the request.',
    source: 'RFC 6265bis (approved draft), SameSite; OWASP ASVS 5.0, 3.3.2',
  }),
  cookiePrefix: oneOf({
    choice: 'carrier',
    options: ['host', 'secure', 'none'],
    default: 'host',
    says: 'A name that starts with __Host- or __Secure- makes the browser refuse a cookie set by a sibling or by http.',
    source: 'RFC 6265bis (approved draft), cookie name prefixes; OWASP ASVS 5.0, 3.3.1',
  }),
  cookieMaxAge: inSeconds({
    choice: 'carrier',
    default: 0,
    min: 0,
    max: days(400),
    says: 'How long the browser keeps the session’s cookie, from when it was set; 0s: until it is closed. A copy elsewhere ignores it.',
    source: 'RFC 6265bis (approved draft), Max-Age; OWASP Session Management: non-persistent',
  }),
  csrfToken: onOff({
    choice: 'carrier',
    default: false,
    says: 'Requests that change something must carry a value that another site cannot know.',
    source: 'OWASP Cross-Site Request Forgery Prevention; NIST SP 800-63B-4, section 5.1',
  }),
} as const;
