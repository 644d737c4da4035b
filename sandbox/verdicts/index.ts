/** Every property, by its id. */
import { demotionIsFinal } from './demotion-is-final.ts';
import { endedFromListIsFinal } from './ended-from-list-is-final.ts';
import { fixedIdOpensNothing } from './fixed-id-opens-nothing.ts';
import { leftMeansPassword } from './left-means-password.ts';
import { linkWorksOnce } from './link-works-once.ts';
import { logoutEverywhereIsFinal } from './logout-everywhere-is-final.ts';
import { logoutIsFinal } from './logout-is-final.ts';
import { nobodyElseIsLoggedOut } from './nobody-else-is-logged-out.ts';
import { orderIsFinal } from './order-is-final.ts';
import { passwordChangeIsFinal } from './password-change-is-final.ts';
import { type Judged, judgedBy } from './property.ts';
import { singleLogoutIsFinal } from './single-logout-is-final.ts';
import { streamEndsWithSession } from './stream-ends-with-session.ts';

export const properties: readonly Judged[] = [
  judgedBy(logoutIsFinal),
  judgedBy(passwordChangeIsFinal),
  judgedBy(logoutEverywhereIsFinal),
  judgedBy(endedFromListIsFinal),
  judgedBy(orderIsFinal),
  judgedBy(demotionIsFinal),
  judgedBy(nobodyElseIsLoggedOut),
  judgedBy(streamEndsWithSession),
  judgedBy(fixedIdOpensNothing),
  judgedBy(linkWorksOnce),
  judgedBy(singleLogoutIsFinal),
  judgedBy(leftMeansPassword),
];
