/** Links and codes on the wire: the token stands in the address, which is what logs keep. */
import type { LinkRequest } from '../../model/link.ts';
import type { Of } from '../../model/message.ts';
import type { Spell } from '../carrier.ts';
import { lines, posts, replies } from './http-lines.ts';

const HOST = 'account.app.example';

export function linkText(message: LinkRequest, spell: Spell): string {
  if (message.type === 'link-wanted') {
    return posts(`/${message.purpose}/ask`, HOST, [], { user: message.user });
  }
  const { purpose, link } = message;
  const address = `/${purpose}?token=${spell(link)}`;
  return purpose === 'reset-password'
    ? posts(address, HOST, [], { new: '***' })
    : lines(`GET ${address} HTTP/1.1`, `Host: ${HOST}`);
}

/** Whoever asks is told the same, whether or not there is such an account. */
export function linkReply(message: Of<'link-sent'> | Of<'link-done'> | Of<'link-refused'>): string {
  switch (message.type) {
    case 'link-sent':
      return replies('202 Accepted', [], null);
    case 'link-done':
      return replies('204 No Content', [], null);
    case 'link-refused':
      return replies('403 Forbidden', [], { title: message.why });
  }
}
