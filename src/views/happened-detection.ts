/** What happened between servers and a detector, in a sentence each. */
import type { Sentence } from './happened.ts';
import { nameOf } from './names.ts';

type Detecting = 'watch' | 'seen' | 'failed-login' | 'alarm' | 'guess';

const signs = {
  'failed-logins': 'too many wrong passwords',
  'address-change': 'a session at another address',
  'parallel-use': 'one session at two addresses at once',
} as const;

export const sentencesOfDetection: { readonly [Type in Detecting]: Sentence<Type> } = {
  guess: (who, { user }) => `${who} tries a wrong password for ${user}.`,
  watch: (who) => `${who} is told to report what it sees.`,
  seen: (who, { sid, address }, { effects }, trace) =>
    `${who} reads that session ${sid} was used from ${nameOf(address, trace)}${effects.length > 0 ? ': a sign of theft' : ''}.`,
  'failed-login': (who, { user }, { effects }) =>
    `${who} reads of a wrong password for ${user}${effects.length > 0 ? ': too many of them' : ''}.`,
  alarm: (who, { on, then, user }) => `${who} acts on ${signs[on]} of ${user}: ${then}.`,
};
