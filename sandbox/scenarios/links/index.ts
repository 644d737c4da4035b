/** Mailed once, to be used once. */
import type { Topic } from '../topic.ts';
import { codeShownTwice } from './code-shown-twice.ts';
import { linkThatHasRunOut } from './link-that-has-run-out.ts';
import { resetLinkBeforeItsOwner } from './reset-link-before-its-owner.ts';
import { resetLinkBoundToThePassword } from './reset-link-bound-to-the-password.ts';
import { resetLinkUsedTwice } from './reset-link-used-twice.ts';
import { verifyLinkUsedTwice } from './verify-link-used-twice.ts';

export const links: Topic = {
  title: 'Links and codes',
  files: [
    resetLinkUsedTwice,
    resetLinkBoundToThePassword,
    resetLinkBeforeItsOwner,
    verifyLinkUsedTwice,
    codeShownTwice,
    linkThatHasRunOut,
  ],
};
