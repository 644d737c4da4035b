/** Why a server said no. Lessons and tests switch on these codes; keep them stable. */
export type Refusal = keyof typeof refusals;

/** Each refusal in a sentence, with the standard that asks for it. */
export const refusals = {
  'unknown-session': {
    says: 'The store has no session with this ID.',
    source: 'OWASP ASVS 5.0, 7.4.1',
  },
  'nobody-signed-in': {
    says: 'There is such a session, but nobody has signed in with it.',
    source: 'OWASP Session Management, on pre-login sessions',
  },
  'csrf-token-missing': {
    says: 'The request changes something and lacks the value that only this site’s pages can read.',
    source: 'OWASP Cross-Site Request Forgery Prevention',
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
  'algorithm-not-allowed': {
    says: 'The token’s header names an algorithm that this api does not use.',
    source: 'RFC 8725, section 3.1',
  },
  'unknown-key': {
    says: 'No key that this api trusts has the name in the token’s header.',
    source: 'RFC 8725, section 3.10',
  },
  'wrong-type': {
    says: 'This is a token of another kind, made for something else.',
    source: 'RFC 8725, section 3.11',
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
  'issuer-unavailable': {
    says: 'The issuer does not answer, so what has run out cannot be renewed.',
    source: 'RFC 9110, section 15.6.4',
  },
  'step-up-needed': {
    says: 'This needs the password again, and it was not given.',
    source: 'OWASP ASVS 5.0, 7.5.1 and 7.5.3',
  },
  'role-missing': {
    says: 'The user does not have the role that this needs, by the copy of it that is read.',
    source: 'RFC 9110, section 15.5.4',
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
  'dpop-proof-missing': {
    says: 'The token is bound to a key, and no proof came with it.',
    source: 'RFC 9449, section 7.1',
  },
  'dpop-wrong-request': {
    says: 'The proof was made for another request or another token.',
    source: 'RFC 9449, section 4.3',
  },
  'use-dpop-nonce': {
    says: 'The proof must hold a nonce that this server gave out lately.',
    source: 'RFC 9449, sections 8 and 9',
  },
  'dpop-proof-stale': {
    says: 'The proof was not made at this time.',
    source: 'RFC 9449, section 4.3',
  },
  'dpop-wrong-key': {
    says: 'Another key made the proof than the one that the token is bound to.',
    source: 'RFC 9449, section 4.3',
  },
  'dpop-proof-replayed': {
    says: 'This very proof has been used before.',
    source: 'RFC 9449, section 11.1',
  },
  'bound-cookie-expired': {
    says: 'The server no longer takes this value of the cookie; a new one needs the device’s key.',
    source: 'W3C Device Bound Session Credentials (working draft)',
  },
  'wrong-device-key': {
    says: 'Another key signed than the one that the session was bound to.',
    source: 'W3C Device Bound Session Credentials (working draft)',
  },
  'link-used': {
    says: 'This link or code has been used before.',
    source: 'OWASP Forgot Password, on single use',
  },
  'link-outdated': {
    says: 'The password under which this link was made has been changed since.',
    source: 'Django, PasswordResetTokenGenerator',
  },
  'wrong-nonce': {
    says: 'This ID token does not answer what this browser was sent to ask.',
    source: 'OpenID Connect Core 1.0, section 3.1.3.7',
  },
  'not-a-logout': {
    says: 'It lacks the event that makes a token a logout token, or has a nonce and could be an ID token.',
    source: 'OpenID Connect Back-Channel Logout 1.0, section 2.6',
  },
  'wrong-password': {
    says: 'This is not the password, or no longer.',
    source: 'OWASP ASVS 5.0, 6.2',
  },
  'second-factor-missing': {
    says: 'The password alone is not enough to sign in.',
    source: 'NIST SP 800-63B-4, section 2.2',
  },
} as const satisfies Record<string, { says: string; source: string }>;
