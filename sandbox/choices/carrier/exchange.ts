/** A token exchange on the wire (RFC 8693, sections 2.1 and 2.2). */
import type { Of } from '../../model/message.ts';
import type { Spell } from '../carrier.ts';
import { BILLING } from '../content.ts';
import { postsForm, replies } from './http-lines.ts';

const TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

export const exchangeText = ({ subject }: Of<'exchange'>, spell: Spell): string =>
  postsForm('/token', 'login.app.example', [], {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: spell(subject),
    subject_token_type: TOKEN_TYPE,
    audience: BILLING,
  });

export const exchangeReply = (
  message: Of<'exchanged'> | Of<'not-exchanged'>,
  spell: Spell,
): string =>
  message.type === 'exchanged'
    ? replies('200 OK', [], {
        access_token: spell(message.token),
        issued_token_type: TOKEN_TYPE,
        token_type: 'Bearer',
      })
    : replies('400 Bad Request', [], {
        error: 'invalid_request',
        error_description: message.why,
      });
