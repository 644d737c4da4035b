/** What somebody did to end access, in a few words for the rule in a chart. */
import type { EndedBy, Judgement, Trace } from '#sandbox';
import { capital } from './names.ts';

const words: Readonly<Record<EndedBy, (who: string) => string>> = {
  logout: (who) => `${who} logs out`,
  'app-logout': (who) => `${who} logs out of an app`,
  'single-logout': (who) => `${who} logs out of all apps`,
  'logout-everywhere': (who) => `${who} logs out everywhere`,
  'ended-from-list': (who) => `${who} ends a session on her list`,
  'password-change': (who) => `${who} changes her password`,
  'password-reset': (who) => `${who} resets her password`,
  'disabled-user': (who) => `${who}’s account is disabled`,
  'forced-logout': (who) => `${who} is logged out by force`,
  demotion: (who) => `${who} loses a role`,
  'key-withdrawn': () => 'The signing key is withdrawn',
};

/** Null where nothing ended access. */
export function sayEnding({ entries }: Trace, { endedAtMs, endedBy }: Judgement): string | null {
  if (endedAtMs === null || endedBy === null) return null;
  const acts = entries
    .filter(({ atMs }) => atMs === endedAtMs)
    .flatMap(({ effects }) => effects.filter((effect) => effect.type === 'end'));
  const user = acts.find(({ by }) => by === endedBy)?.user ?? '';
  return words[endedBy](capital(user));
}
