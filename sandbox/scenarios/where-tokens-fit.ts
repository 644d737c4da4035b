/** Where a short self-contained token is at home: links that are mailed, and services behind one another. */
import type { ScenarioFile } from '../model/scenario-file.ts';
import { billingTakesAnyToken } from './billing-takes-any-token.ts';
import { codeShownTwice } from './code-shown-twice.ts';
import { exchangedTokenLeaks } from './exchanged-token-leaks.ts';
import { forwardedTokenLeaks } from './forwarded-token-leaks.ts';
import { leakedBehindTheEdge } from './leaked-behind-the-edge.ts';
import { linkThatHasRunOut } from './link-that-has-run-out.ts';
import { noLookUpBetweenServices } from './no-look-up-between-services.ts';
import { resetLinkBeforeItsOwner } from './reset-link-before-its-owner.ts';
import { resetLinkBoundToThePassword } from './reset-link-bound-to-the-password.ts';
import { resetLinkUsedTwice } from './reset-link-used-twice.ts';
import { verifyLinkUsedTwice } from './verify-link-used-twice.ts';

export const links: readonly ScenarioFile[] = [
  resetLinkUsedTwice,
  resetLinkBoundToThePassword,
  resetLinkBeforeItsOwner,
  verifyLinkUsedTwice,
  codeShownTwice,
  linkThatHasRunOut,
];

export const services: readonly ScenarioFile[] = [
  forwardedTokenLeaks,
  exchangedTokenLeaks,
  billingTakesAnyToken,
  leakedBehindTheEdge,
  noLookUpBetweenServices,
];
