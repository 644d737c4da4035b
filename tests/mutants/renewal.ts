/** Mistakes of renewal: refresh tokens, their rotation and their families. */
import type { Mutant } from './mutant.ts';

const role = 'jwt-issuer';

export const renewal: readonly Mutant[] = [
  {
    id: 'reuse-only-refused',
    says: 'A refresh token that comes twice is refused, and its family goes on.',
    role,
    file: 'sandbox/machines/issuer-renewal.ts',
    text: "why === 'refresh-reused' ? endRemembered(books, (family) => family.sid === credential.sid) : {}",
    becomes: '{}',
    likely: 'reuse-victim-first',
  },
  {
    id: 'rotated-but-not-retired',
    says: 'Renewal hands out a new refresh token and leaves the old one good.',
    role,
    file: 'sandbox/choices/ending/refresh.ts',
    text: 'const replacedMs = family.tokens[used]?.replacedMs ?? clockMs;',
    becomes: 'const replacedMs = family.tokens[used]?.replacedMs ?? null;',
    likely: 'reuse-thief-first',
  },
  {
    id: 'grace-starts-anew',
    says: 'Each use of a replaced refresh token starts its grace period anew.',
    role,
    file: 'sandbox/choices/ending/refresh.ts',
    text: 'const replacedMs = family.tokens[used]?.replacedMs ?? clockMs;',
    becomes: 'const replacedMs = clockMs;',
    likely: 'old-token-after-its-grace',
  },
  {
    id: 'grace-forgotten',
    says: 'The grace period is a setting that nobody reads: two tabs that renew at once end the session.',
    role,
    file: 'sandbox/choices/ending/refresh.ts',
    text: 'clockMs >= token.replacedMs + settings.reuseGraceMs',
    becomes: 'clockMs >= token.replacedMs',
    likely: 'reuse-inside-the-grace',
  },
  {
    id: 'ended-family-renews',
    says: 'A family is marked as ended, and renewal does not look at the mark.',
    role,
    file: 'sandbox/choices/ending/refresh.ts',
    text: "if (family.ended) return 'refresh-family-ended';",
    becomes: '',
    likely: 'her-own-login',
  },
  {
    id: 'rotation-winds-the-family-up',
    says: 'Each new refresh token lives as long as the first, so a family that is used never ends.',
    role,
    file: 'sandbox/choices/ending/refresh.ts',
    text: '...family,\n    tokens:',
    becomes: '...family,\n    startedMs: clockMs,\n    tokens:',
    likely: 'patient-thief',
  },
  {
    id: 'refresh-token-unbound',
    says: 'The access token is bound to the client’s key, and the refresh token is a bearer token.',
    role,
    file: 'sandbox/machines/issuer-books.ts',
    text: '  user,\n  ...bindingTo(key, clockMs, books.settings),',
    becomes: '  user,',
    likely: 'steal-then-nothing binding=dpop deviceKey=hardware dpopNonce=true',
  },
];
