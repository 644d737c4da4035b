/** Credentials to show to a machine. */
import { type Credential, EPOCH_SEC, type Jwt } from '#sandbox';

type Of<Kind extends Credential['kind']> = Extract<Credential, { kind: Kind }>;

const claims: Jwt['claims'] = {
  iss: 'https://login.app.example',
  sub: 'alice',
  aud: 'https://api.app.example',
  client_id: 'web',
  sid: 's1',
  jti: 't1',
  iat: EPOCH_SEC,
  exp: EPOCH_SEC + 900,
};

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'key-1' };

/** A token that its issuer made with these claims. */
export const token = (changes: Partial<Jwt['claims']> = {}): Jwt => {
  const made = { ...claims, ...changes };
  return {
    kind: 'jwt',
    header,
    claims: made,
    seal: { key: 'key-1', over: JSON.stringify([header, made]) },
  };
};

export const sessionId = (n = 1): Of<'session-id'> => ({
  kind: 'session-id',
  id: `S${n}`,
  sid: `s${n}`,
  user: 'alice',
});

export const refreshToken = (n = 1, sid = 's1'): Of<'refresh-token'> => ({
  kind: 'refresh-token',
  id: `R${n}`,
  sid,
  user: 'alice',
});
