/** Why a server said no. Lessons and tests switch on these codes; keep them stable. */
export type Refusal = keyof typeof refusals;

/** Each refusal in a sentence, with the standard that asks for it. */
export const refusals = {
  'unknown-session': {
    says: 'The store has no session with this ID.',
    source: 'OWASP ASVS 5.0, 7.4.1',
  },
  'idle-timeout': {
    says: 'The session went unused for longer than its idle timeout.',
    source: 'NIST SP 800-63B-4, section 5.2',
  },
  'absolute-timeout': {
    says: 'The session has reached its absolute timeout, however busy it was.',
    source: 'NIST SP 800-63B-4, section 5.2',
  },
  'bad-signature': {
    says: 'The seal does not fit the claims, or a key we do not trust made it.',
    source: 'RFC 7515, section 5.2',
  },
  'wrong-issuer': { says: 'Another issuer made this token.', source: 'RFC 7519, section 4.1.1' },
  'wrong-audience': {
    says: 'This token is meant for another api.',
    source: 'RFC 7519, section 4.1.3',
  },
  'token-expired': {
    says: 'The clock has reached the token’s exp.',
    source: 'RFC 7519, section 4.1.4',
  },
  'on-denylist': {
    says: 'The token’s jti is on the denylist.',
    source: 'OWASP ASVS 5.0, 7.4.1',
  },
  'before-epoch': {
    says: 'The user’s sessions were all ended after this token was issued.',
    source: 'OWASP ASVS 5.0, 7.4.1',
  },
  'not-active': {
    says: 'The issuer says that this token is not active.',
    source: 'RFC 7662, section 2.2',
  },
  'status-withdrawn': {
    says: 'The published status list has this token as withdrawn.',
    source: 'Token Status List, on status types',
  },
  'session-revoked': {
    says: 'The issuer has sent an event: this session was revoked.',
    source: 'OpenID CAEP 1.0, session-revoked',
  },
  'sealed-expired': {
    says: 'The sealed cookie says itself that its time is up.',
    source: 'NIST SP 800-63B-4, section 5.2',
  },
  'store-unavailable': {
    says: 'The store that has to be asked does not answer, and this api then refuses.',
    source: 'a choice: fail-closed',
  },
  'user-disabled': {
    says: 'The account is disabled.',
    source: 'OWASP ASVS 5.0, 7.4.2',
  },
  'unknown-refresh-token': {
    says: 'The issuer never made this refresh token.',
    source: 'RFC 6749, section 5.2',
  },
  'refresh-family-ended': {
    says: 'This refresh token family has been ended.',
    source: 'RFC 7009, section 2',
  },
  'refresh-expired': {
    says: 'The refresh token family has reached the end of its life.',
    source: 'RFC 10017, on refresh token lifetimes',
  },
  'refresh-reused': {
    says: 'This refresh token was used before, so the whole family was ended.',
    source: 'RFC 9700, section 4.14.2',
  },
} as const satisfies Record<string, { says: string; source: string }>;
