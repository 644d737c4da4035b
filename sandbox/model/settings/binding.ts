/** The third choice: who may use a credential. */
import { duration, oneOf, onOff } from '../setting-spec.ts';
import { hours, minutes, seconds } from '../time.ts';

export const binding = {
  binding: oneOf({
    choice: 'binding',
    options: ['bearer', 'dpop', 'dbsc'],
    default: 'bearer',
    says: 'Who may use the credential: whoever has it, whoever also holds a key (DPoP), or whoever can renew a short cookie with a device’s key (DBSC).',
    source: 'RFC 6750; RFC 9449; W3C Device Bound Session Credentials (working draft)',
  }),
  authenticator: oneOf({
    choice: 'binding',
    options: ['password', 'otp', 'passkey'],
    default: 'password',
    says: 'How people prove who they are: by a password alone, with a one-time code besides, or by a passkey, which signs for the true address only.',
    source: 'NIST SP 800-63B-4, section 3.2.5: phishing resistance',
  }),
  deviceKey: oneOf({
    choice: 'binding',
    options: ['software', 'hardware'],
    default: 'software',
    says: 'Where the key lives. Malware carries off a software key; one in hardware it can only use while it stays.',
    source: 'W3C Device Bound Session Credentials (working draft); RFC 9449, section 11',
  }),
  dpopNonce: onOff({
    choice: 'binding',
    default: false,
    says: 'The server gives out a fresh value that each proof must hold, so none can be signed ahead.',
    source: 'RFC 9449, section 8',
  }),
  dpopReplayCheck: onOff({
    choice: 'binding',
    default: true,
    says: 'The server remembers each proof for as long as it could be used, and takes it once.',
    source: 'RFC 9449, section 11.1',
  }),
  boundCookieTtl: duration({
    choice: 'binding',
    default: minutes(10),
    min: seconds(1),
    max: hours(24),
    says: 'How long the server accepts one value of a device-bound cookie.',
    source: 'assumption: minutes, as the explainer of Device Bound Session Credentials suggests',
  }),
} as const;
