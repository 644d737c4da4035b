/** Every property, by its id. */
import { demotionIsFinal } from './demotion-is-final.ts';
import { fixedIdOpensNothing } from './fixed-id-opens-nothing.ts';
import { linkWorksOnce } from './link-works-once.ts';
import { logoutEverywhereIsFinal } from './logout-everywhere-is-final.ts';
import { logoutIsFinal } from './logout-is-final.ts';
import { orderIsFinal } from './order-is-final.ts';
import { passwordChangeIsFinal } from './password-change-is-final.ts';
import { type Judged, judgedBy } from './property.ts';

export const properties: readonly Judged[] = [
  judgedBy(logoutIsFinal),
  judgedBy(passwordChangeIsFinal),
  judgedBy(logoutEverywhereIsFinal),
  judgedBy(orderIsFinal),
  judgedBy(demotionIsFinal),
  judgedBy(fixedIdOpensNothing),
  judgedBy(linkWorksOnce),
];
