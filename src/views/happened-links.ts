/** What happened to a link or a code that was mailed, in a sentence each. */
import type { Entry } from '#sandbox';
import type { Sentence } from './happened.ts';

type About =
  | 'link-wanted'
  | 'link-opened'
  | 'link-sent'
  | 'link-done'
  | 'link-refused'
  | 'which-password'
  | 'password-is'
  | 'mail';

const things = {
  'verify-email': 'the link that verifies the address',
  'reset-password': 'the link that resets the password',
  'one-time-code': 'the code that signs in',
} as const;

const done = {
  'verify-email': 'the address is verified',
  'reset-password': 'there is a new password',
  'one-time-code': 'whoever showed the code may sign in',
} as const;

const outcome = (who: string, { effects }: Entry): string => {
  const opened = effects.find((effect) => effect.type === 'open');
  if (!opened) {
    return effects.some(({ type }) => type === 'sign')
      ? `${who} signs a token and mails it.`
      : `${who} asks which password is the present one.`;
  }
  return opened.refusal
    ? `${who} refuses ${things[opened.purpose]}: ${opened.refusal}.`
    : `${who} takes ${things[opened.purpose]}: ${done[opened.purpose]}.`;
};

export const sentencesOfLinks: { readonly [Type in About]: Sentence<Type> } = {
  'link-wanted': (who, _, entry) => outcome(who, entry),
  'link-opened': (who, _, entry) => outcome(who, entry),
  'password-is': (who, _, entry) => outcome(who, entry),
  'which-password': (who, { user }) => `${who} says which password of ${user} is the present one.`,
  'link-sent': (who) => `${who} is told to look into the mailbox.`,
  mail: (who, { purpose }) => `${who} receives ${things[purpose]}.`,
  'link-done': (who, { purpose }) => `${who} is told that ${done[purpose]}.`,
  'link-refused': (who, { purpose, why }) => `${who} cannot use ${things[purpose]}: ${why}.`,
};
