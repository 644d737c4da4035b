/** Tokens that nobody issued, and the keys that make them. */
import type { Topic } from '../topic.ts';
import { disabledButForged } from './disabled-but-forged.ts';
import { editedToken } from './edited-token.ts';
import { keyInTheHeader } from './key-in-the-header.ts';
import { linkAtAnApi } from './link-at-an-api.ts';
import { publicKeyAsSecret } from './public-key-as-secret.ts';
import { sharedSecret } from './shared-secret.ts';
import { signingKeyLeaks } from './signing-key-leaks.ts';
import { tokenForAnotherApi } from './token-for-another-api.ts';
import { unsignedToken } from './unsigned-token.ts';
import { wordForASecret } from './word-for-a-secret.ts';

export const forgeries: Topic = {
  title: 'Forged tokens',
  files: [
    unsignedToken,
    editedToken,
    publicKeyAsSecret,
    keyInTheHeader,
    wordForASecret,
    sharedSecret,
    tokenForAnotherApi,
    linkAtAnApi,
    signingKeyLeaks,
    disabledButForged,
  ],
};
