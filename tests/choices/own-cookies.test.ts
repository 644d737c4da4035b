import { describe, expect, test } from 'vitest';
import {
  emptyJar,
  httpText,
  isRequest,
  isResponse,
  type Jar,
  keepCookie,
  type Message,
  type ModelId,
  modelIds,
  type Settings,
  standIn,
  takeCookies,
} from '#sandbox';
import { at, laptop, played } from '../played.ts';
import { visit } from './jar/trips.ts';

const steps = [
  at('0s', laptop, 'login'),
  at('1s', laptop, 'request'),
  at('2s', laptop, 'refresh'),
  at('3s', laptop, 'request'),
  at('4s', laptop, 'change-password'),
  at('5s', laptop, 'logout'),
];

const kinds = ['signed-in', 'renewed', 'password-changed', 'answer', 'signed-out'];

const header = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`^${name}: (.*)\r$`, 'gm'))].map(([, value = '']) => value);

function usesCookies(id: ModelId, changes: Record<string, string>): boolean {
  const { accessCarrier, refreshCarrier } = played(id, steps, changes).settings;
  return accessCarrier === 'cookie' || refreshCarrier === 'cookie';
}

type Exchange = { asked: string; jarSays: string; shown: string };

/** Follows every request of the laptop with a jar, as its browser would. */
function exchanges(id: ModelId, changes: Record<string, string>): Exchange[] {
  const { entries, settings } = played(id, steps, changes);
  let jar: Jar = emptyJar;
  let host = '';
  return entries.flatMap((entry) => {
    if (entry.actor === laptop && isResponse(entry.heard) && kinds.includes(entry.heard.type)) {
      for (const line of header(textOf(entry.heard, settings), 'Set-Cookie')) {
        const kept = keepCookie(jar, line, { by: 'response', to: visit(`https://${host}/`) }, 0);
        expect(['stored', 'replaced', 'dropped']).toContain(kept.outcome);
        jar = kept.jar;
      }
    }
    if (entry.actor !== laptop) return [];
    return entry.effects.flatMap((effect) => {
      if (effect.type !== 'send' || !isRequest(effect.message)) return [];
      const text = textOf(effect.message, settings);
      host = header(text, 'Host')[0] ?? '';
      const jarSays = takeCookies(jar, visit(`https://${host}/`), 0).header;
      return [{ asked: effect.message.type, jarSays, shown: header(text, 'Cookie').join('; ') }];
    });
  });
}

const textOf = (message: Message, settings: Settings) =>
  httpText(message, standIn(settings.algorithm), settings) ?? '';

describe.each(modelIds)('on %s', (id) => {
  test.each([
    {},
    { cookiePrefix: 'none', secure: 'false', sameSite: 'strict' },
    { cookiePrefix: 'secure', httpOnly: 'false', sameSite: 'unset' },
    { sameSite: 'none' },
  ])(
    'a browser with our jar keeps what is set, and sends each cookie that is shown, with %o',
    (changes) => {
      const all = exchanges(id, changes);
      expect(all.map(({ asked }) => asked)).toContain('call');
      const cookies = all.filter(({ shown }) => shown !== '');
      for (const { jarSays, shown } of cookies) expect(jarSays.split('; ')).toContain(shown);
      expect(cookies.length > 0).toBe(usesCookies(id, changes));
    },
  );
});

test('the settings shape the line', () => {
  const line = (changes: Record<string, string>) => {
    const { entries, settings } = played('server-session', steps, changes);
    const told = entries.find(({ heard }) => heard.type === 'signed-in');
    return header(
      told && isResponse(told.heard) ? textOf(told.heard, settings) : '',
      'Set-Cookie',
    )[0];
  };
  const plain = { cookiePrefix: 'none', secure: 'false', httpOnly: 'false', sameSite: 'unset' };
  expect(line(plain)).toMatch(/^session=[\w-]+; Path=\/$/);
  expect(line({ cookiePrefix: 'secure', sameSite: 'none' })).toMatch(
    /^__Secure-session=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=None$/,
  );
});
