/** The one promise that models compared side by side keep. */
import { inSeconds } from '../setting-spec.ts';
import { days, hours, seconds } from '../time.ts';

export const promise = {
  signedInFor: inSeconds({
    choice: 'promise',
    default: hours(8),
    min: seconds(1),
    max: days(30),
    says: 'How long an active user stays signed in. The same for every model compared: it sets absoluteTimeout, refreshTtl and, where nothing refreshes it, accessTtl.',
    source: 'OWASP Session Management: 4 to 8 hours for office use',
  }),
} as const;
