/** Riding, forged requests, planted sessions and streams that stay open. */
import type { Topic } from '../topic.ts';
import { forgedByASibling } from './forged-by-a-sibling.ts';
import { forgedByAnotherSite } from './forged-by-another-site.ts';
import { inHerAccountUnawares } from './in-her-account-unawares.ts';
import { loggedOutByAnotherSite } from './logged-out-by-another-site.ts';
import { openStream } from './open-stream.ts';
import { plantedByASibling } from './planted-by-a-sibling.ts';
import { plantedByPlainHttp } from './planted-by-plain-http.ts';
import { postRightAfterLogin } from './post-right-after-login.ts';
import { ridesWithoutReading } from './rides-without-reading.ts';
import { streamCheckedAgain } from './stream-checked-again.ts';
import { streamOutlivesItsToken } from './stream-outlives-its-token.ts';

export const unstolen: Topic = {
  title: 'Used without being stolen',
  files: [
    ridesWithoutReading,
    forgedByAnotherSite,
    forgedByASibling,
    postRightAfterLogin,
    loggedOutByAnotherSite,
    inHerAccountUnawares,
    plantedByASibling,
    plantedByPlainHttp,
    openStream,
    streamCheckedAgain,
    streamOutlivesItsToken,
  ],
};
