/** What a client does with links: asks for one, keeps what is mailed to it, and opens the newest. */
import { isFor } from '../choices/links.ts';
import type { ActorName } from '../model/actor.ts';
import type { LinkToken } from '../model/credential.ts';
import { send } from '../model/effect.ts';
import type { Of } from '../model/message.ts';
import type { Purpose } from '../model/step.ts';
import type { Answer } from './rules.ts';

/** `accounts`: who mails links. `links`: what she has, newest last. */
export type Opener = { accounts: ActorName; links: readonly LinkToken[] };

export const NO_LINKS = { links: [] };

export function openLink(
  { accounts, links }: Opener,
  purpose: Purpose,
  own: boolean,
): Answer<never> {
  const link = links.findLast((each) => isFor(each, purpose));
  return link ? { effects: [send(accounts, { type: 'link-opened', link, purpose, own })] } : {};
}

export const wantLink = (
  { accounts, user }: Opener & { user: string },
  { purpose }: { purpose: Purpose },
): Answer<never> => ({ effects: [send(accounts, { type: 'link-wanted', purpose, user })] });

export const mailed = (
  { links }: Opener,
  { link }: Of<'mail'>,
): { next: { links: readonly LinkToken[] } } => ({ next: { links: [...links, link] } });
