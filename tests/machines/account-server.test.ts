import { describe, expect, test } from 'vitest';
import { models, type Settings } from '#sandbox';
import { type Alive, alive, sent, settingsOf } from './alive.ts';
import { CALLER } from './said.ts';

type Purpose = 'verify-email' | 'reset-password' | 'one-time-code';

const server = (linkState: Settings['linkState'], changes: Partial<Settings> = {}): Alive =>
  alive('account-server', {
    settings: settingsOf(models['server-session'], { linkState, ...changes }),
    doors: ['session-server'],
    books: 'session-server',
  });

const from = CALLER;

/** Asks, and answers what the server asks in turn of whoever keeps the passwords. */
function hears(it: Alive, asked: Parameters<Alive['hears']>[0], chosenMs = 0) {
  const effects = it.hears({ from, ...asked });
  const [question] = sent(effects);
  if (question?.type !== 'which-password') return effects;
  const { about } = question;
  const clockMs = asked.clockMs ?? 0;
  return it.hears({ type: 'password-is', chosenMs, about, clockMs });
}

function linkFor(it: Alive, purpose: Purpose, chosenMs = 0) {
  const effects = hears(it, { type: 'link-wanted', purpose, user: 'alice' }, chosenMs);
  const mail = sent(effects).find(({ type }) => type === 'mail');
  if (mail?.type !== 'mail') throw new Error('nothing was mailed');
  return mail.link;
}

type Opened = { clockMs?: number; own?: boolean; chosenMs?: number };

function opens(it: Alive, link: ReturnType<typeof linkFor>, purpose: Purpose, how: Opened = {}) {
  const { clockMs = 60_000, own = true, chosenMs = 0 } = how;
  return hears(it, { type: 'link-opened', link, purpose, own, clockMs }, chosenMs);
}

const refusalOf = (effects: ReturnType<typeof opens>) =>
  effects.flatMap((effect) => (effect.type === 'open' ? [effect.refusal] : []));

describe('a link', () => {
  test.each([
    ['verify-email', 900],
    ['reset-password', 900],
    ['one-time-code', 600],
  ] as const)('to %s has a type and an audience of its own, and lives %i s', (purpose, life) => {
    const { header, claims } = linkFor(server('none'), purpose);
    expect(header.typ).toBe(`${purpose}+jwt`);
    expect(claims).toMatchObject({ sub: 'alice', aud: `https://account.app.example/${purpose}` });
    expect(claims.exp - claims.iat).toBe(life);
    expect(Object.keys(claims)).not.toContain('sid');
  });

  test('is refused from its exp on', () => {
    const it = server('none');
    const link = linkFor(it, 'reset-password');
    expect(refusalOf(opens(it, link, 'reset-password', { clockMs: 899_999 }))).toEqual([null]);
    expect(refusalOf(opens(it, link, 'reset-password', { clockMs: 900_000 }))).toEqual([
      'token-expired',
    ]);
  });

  test('does nothing that it was not made for', () => {
    const it = server('none');
    const link = linkFor(it, 'verify-email');
    expect(refusalOf(opens(it, link, 'reset-password'))).toEqual(['wrong-type']);
  });

  test('is refused with any claim changed', () => {
    const it = server('none');
    const link = linkFor(it, 'reset-password');
    const edited = { ...link, claims: { ...link.claims, sub: 'bob' } };
    expect(refusalOf(opens(it, edited, 'reset-password'))).toEqual(['bad-signature']);
  });
});

describe('what is remembered of it', () => {
  const purpose = 'reset-password';
  const twice = (linkState: Settings['linkState'], chosenMs: number, of: Purpose = purpose) => {
    const it = server(linkState);
    const link = linkFor(it, of);
    const first = opens(it, link, of);
    return [first, opens(it, link, of, { clockMs: 90_000, chosenMs })].flatMap(refusalOf);
  };

  test('nothing: it works again', () => expect(twice('none', 60_000)).toEqual([null, null]));

  test('its use: it does not', () => expect(twice('single-use', 0)).toEqual([null, 'link-used']));

  test('the password that it was made under: dead once that has changed', () =>
    expect(twice('password-bound', 60_000)).toEqual([null, 'link-outdated']));

  test.each(['verify-email', 'one-time-code'] as const)(
    'which %s does not change, so it works again',
    (each) => expect(twice('password-bound', 0, each)).toEqual([null, null]),
  );

  test('costs a read and a write where uses are kept, a read where the password is, else nothing', () => {
    const count = (linkState: Settings['linkState']) => {
      const it = server(linkState);
      const effects = opens(it, linkFor(it, purpose), purpose);
      return effects.filter(({ type }) => type === 'read' || type === 'write').length;
    };
    expect(count('single-use')).toBe(2);
    expect(count('none')).toBe(0);
  });
});

describe('a reset', () => {
  test.each([true, false])(
    'ends every session, and says whether a stranger chose (own: %s)',
    (own) => {
      const it = server('none');
      const effects = opens(it, linkFor(it, 'reset-password'), 'reset-password', { own });
      expect(effects).toContainEqual({
        type: 'end',
        by: 'password-reset',
        user: 'alice',
        sid: null,
        device: null,
        keepsOwn: false,
        endOthers: true,
      });
      expect(sent(effects)).toContainEqual({
        type: 'order',
        by: 'password-reset',
        user: 'alice',
        device: null,
        takenOver: !own,
      });
    },
  );
});

describe('its log', () => {
  const steals = { type: 'steal', via: 'log-leak', by: 'mallory', ageMs: 0 } as const;
  const leaked = (it: Alive) =>
    it
      .hears(steals)
      .flatMap((effect) =>
        effect.type === 'hand' && effect.message.type === 'loot'
          ? (effect.message.links ?? [])
          : [],
      );

  test('has the address of each link that was opened, and of no other', () => {
    const it = server('none', { hashIds: false });
    const link = linkFor(it, 'reset-password');
    expect(leaked(it)).toEqual([]);
    opens(it, link, 'reset-password');
    expect(leaked(it)).toEqual([link]);
  });

  test('has nothing to read where tokens are logged as hashes', () => {
    const it = server('none', { hashIds: true });
    opens(it, linkFor(it, 'reset-password'), 'reset-password');
    expect(it.hears(steals)).toEqual([]);
  });
});
