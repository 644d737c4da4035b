/** Whoever keeps the passwords says when the present one was chosen: a link can be bound to it. */
import type { Accounts } from '../choices/sign-in.ts';
import { type Effect, send } from '../model/effect.ts';
import type { Heard, Of } from '../model/message.ts';

export const tellPassword = (
  { passwords }: Accounts,
  { user, about, from }: Heard<Of<'which-password'>>,
): { effects: Effect[] } => ({
  effects: [
    { type: 'read', store: 'passwords', key: user },
    send(from, { type: 'password-is', chosenMs: passwords[user] ?? 0, about }),
  ],
});
