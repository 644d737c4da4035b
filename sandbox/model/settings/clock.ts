/** The fourth choice, first half: how a credential ends by the clock. */
import { duration, inSeconds, onOff } from '../setting-spec.ts';
import { days, hours, minutes, seconds } from '../time.ts';

export const clock = {
  accessTtl: inSeconds({
    choice: 'clock',
    default: hours(8),
    min: seconds(1),
    max: days(30),
    says: 'How long an access token lives. 15 minutes where a refresh token renews it; otherwise as long as the user stays signed in.',
    source:
      'RFC 6750, section 5.3: one hour or less for bearer tokens; RFC 10017 works with 10 minutes',
  }),
  idleTimeout: inSeconds({
    choice: 'clock',
    default: minutes(30),
    min: seconds(1),
    max: days(30),
    says: 'A session unused for this long ends. Any use winds it up again, a thief’s too.',
    source:
      'OWASP Session Management: 15 to 30 minutes for low-risk applications; in whole seconds, as stores count (connect-redis 9)',
  }),
  absoluteTimeout: duration({
    choice: 'clock',
    default: hours(8),
    min: seconds(1),
    max: days(30),
    says: 'A session this old ends, however busy it is.',
    source: 'OWASP Session Management: 4 to 8 hours for office use',
  }),
  rolling: onOff({
    choice: 'clock',
    default: true,
    says: 'Use puts the idle timeout off. Without it the session ends that long after login; a sealed cookie then lives out the life it was sealed with.',
    source: 'OWASP Session Management; NIST SP 800-63B-4, section 5.2',
  }),
  refreshTtl: duration({
    choice: 'clock',
    default: hours(8),
    min: seconds(1),
    max: days(30),
    says: 'How long a refresh token family lives, counted from the login and never extended.',
    source: 'RFC 10017: 8 hours in its worked example',
  }),
} as const;
