/** What people do in a drill: each event with its steps, and one sentence that tells it. */
import { formatDuration, type Ms } from '../model/time.ts';
import type { Chance } from './chance.ts';
import type { Deed, Device, Happening, Line } from './plan.ts';
import { sayClock, sayLength } from './say-time.ts';

const alice = (device: Device, act: Line): Line => ({ who: `alice.${device}`, ...act });
const thief = (act: Line): Line => ({ who: 'mallory', ...act });

export const signIn = (atMs: Ms, chance: Chance): Happening => ({
  kind: 'sign-in',
  atMs,
  device: 'laptop',
  lines: [alice('laptop', { do: 'login' })],
  says: chance.pick([
    `Alice signs in on her laptop at ${sayClock(atMs)}.`,
    `At ${sayClock(atMs)} Alice signs in on her laptop.`,
  ]),
});

/** Malware takes all that the browser holds; the thief tries it at once, where the plan says so. */
export function theft(atMs: Ms, chance: Chance, region = 1): Happening {
  const at = sayClock(atMs);
  return {
    kind: 'theft',
    atMs,
    lines: [
      thief({ do: 'steal', via: 'malware', from: 'alice.laptop' }),
      thief({ do: 'replay', region }),
    ],
    says: chance.pick([
      `At ${at} malware on the laptop copies everything that the browser holds for the site, and the thief is let in with the copy at once.`,
      `Malware copies what the laptop’s browser holds at ${at}; the thief opens her account page with it in the same minute.`,
      `At ${at} a thief copies everything that the laptop’s browser keeps for the site, tries the copy, and is let in.`,
    ]),
  };
}

export const thiefTries = (atMs: Ms, chance: Chance, region = 1): Happening => ({
  kind: 'try',
  atMs,
  lines: [thief({ do: 'replay', region })],
  says: chance.pick([
    `The thief tries the copy again at ${sayClock(atMs)}.`,
    `At ${sayClock(atMs)} the thief tries once more to open her account page with the copy.`,
  ]),
});

export const thiefScript = (atMs: Ms, everyMs: Ms): Happening => ({
  kind: 'script',
  atMs,
  lines: [thief({ do: 'poll', every: formatDuration(everyMs) })],
  says: `From ${sayClock(atMs)} on, a script of the thief’s asks for her account page every ${sayLength(everyMs)}.`,
});

export const thiefRenews = (atMs: Ms, chance: Chance): Happening => ({
  kind: 'renewal',
  atMs,
  lines: [thief({ do: 'refresh' })],
  says: chance.pick([
    `At ${sayClock(atMs)} the thief sends in the refresh token and asks for a new access token.`,
    `The thief asks for a new access token with the refresh token at ${sayClock(atMs)}.`,
  ]),
});

/** Not her session: one of the thief's own, begun with her password. */
export const ownLogin = (atMs: Ms): Happening => ({
  kind: 'own-login',
  atMs,
  lines: [thief({ do: 'steal', via: 'password', user: 'alice' }), thief({ do: 'login' })],
  says: `At ${sayClock(atMs)} a thief who has learned her password signs in with it, on a machine of the thief’s own.`,
});

export const thiefStreams = (atMs: Ms): Happening => ({
  kind: 'stream',
  atMs,
  lines: [thief({ do: 'open-stream' })],
  says: `At ${sayClock(atMs)} the thief opens a live connection with the copy, over which the site sends news as it comes.`,
});

const deeds: Readonly<Record<Deed, (device: Device) => { line: Line; says: string }>> = {
  logout: (device) => ({
    line: alice(device, { do: 'logout' }),
    says: `she logs out on her ${device}`,
  }),
  everywhere: (device) => ({
    line: alice(device, { do: 'logout-everywhere' }),
    says: `she chooses “log out everywhere” on her ${device}`,
  }),
  password: (device) => ({
    line: alice(device, { do: 'change-password', endOthers: true }),
    says: `she changes her password on her ${device}, with “end my other sessions” ticked`,
  }),
  'password-only': (device) => ({
    line: alice(device, { do: 'change-password', endOthers: false }),
    says: `she changes her password on her ${device}, and leaves “end my other sessions” empty`,
  }),
  disable: () => ({
    line: { who: 'admin', do: 'disable-user', user: 'alice' },
    says: 'an administrator disables her account',
  }),
  force: () => ({
    line: { who: 'admin', do: 'force-logout', device: 'alice.laptop' },
    says: 'an administrator logs her laptop out by force',
  }),
};

export function act(atMs: Ms, deed: Deed, device: Device): Happening {
  const { line, says } = deeds[deed](device);
  return {
    kind: 'act',
    atMs,
    deed,
    device,
    lines: [line],
    says: `At ${sayClock(atMs)} ${says}.`,
  };
}

export const phoneSignsIn = (atMs: Ms): Happening => ({
  kind: 'aside',
  atMs,
  device: 'phone',
  lines: [alice('phone', { do: 'login' })],
  says: `She signs in on her phone as well, at ${sayClock(atMs)}.`,
});

/** Her own page meets a refused token, renews it, and shows a refresh token that may have been used. */
export const pageAsks = (atMs: Ms, kind: 'aside' | 'reuse' = 'aside'): Happening => ({
  kind,
  atMs,
  device: 'laptop',
  lines: [alice('laptop', { do: 'request' })],
  says: `At ${sayClock(atMs)} she opens her account page on the laptop.`,
});

/** An event that only waits for its moment. */
export type Placed = (atMs: Ms) => Happening;

/** Two things that happen besides, of different kinds, and change nothing for the copy. */
export function asides(chance: Chance): readonly [Placed, Placed] {
  const first = chance.whole(0, bystanders.length - 1);
  const placed = (index: number): Placed => {
    const { line, says } = bystanders[index % bystanders.length] ?? bystanders[0];
    return (atMs) => ({ kind: 'aside', atMs, lines: [line], says: says(sayClock(atMs)) });
  };
  return [placed(first), placed(first + chance.whole(1, bystanders.length - 1))];
}

const bystanders = [
  {
    line: { who: 'bob.laptop', do: 'login' },
    says: (at: string) => `Bob, who has an account of his own, signs in at ${at}.`,
  },
  {
    line: { who: 'mallory', do: 'guess', user: 'bob' },
    says: (at: string) =>
      `At ${at} somebody tries to sign in as Bob, with a wrong password, and is turned away.`,
  },
  {
    line: { who: 'alice.tablet', do: 'login' },
    says: (at: string) => `She signs in on her tablet as well, at ${at}.`,
  },
  {
    line: { who: 'admin', do: 'disable-user', user: 'bob' },
    says: (at: string) =>
      `At ${at} an administrator disables the account of Bob, whom she has never met.`,
  },
] as const;
