/** What a logout, a new password or an operator ends, and on whose devices. */
import type { Topic } from '../topic.ts';
import { accountDisabled } from './account-disabled.ts';
import { anHourAfterLogout } from './an-hour-after-logout.ts';
import { disabledWithAKnownPassword } from './disabled-with-a-known-password.ts';
import { endedFromTheList } from './ended-from-the-list.ts';
import { forcedLogoutOfOneDevice } from './forced-logout-of-one-device.ts';
import { fourRequests } from './four-requests.ts';
import { herOwnLogin } from './her-own-login.ts';
import { herOwnLoginInAnHour } from './her-own-login-in-an-hour.ts';
import { logoutEverywhereElse } from './logout-everywhere-else.ts';
import { logoutOnTheOtherDevice } from './logout-on-the-other-device.ts';
import { passwordWithoutANewId } from './password-without-a-new-id.ts';
import { stealThenLogout } from './steal-then-logout.ts';
import { stealThenPasswordChange } from './steal-then-password-change.ts';
import { stolenAfterLogout } from './stolen-after-logout.ts';
import { thiefEndsTheOthers } from './thief-ends-the-others.ts';
import { thiefIsAskedForThePassword } from './thief-is-asked-for-the-password.ts';
import { transferAsksForThePassword } from './transfer-asks-for-the-password.ts';

export const endingAccess: Topic = {
  title: 'Ending access',
  files: [
    stealThenLogout,
    stolenAfterLogout,
    stealThenPasswordChange,
    anHourAfterLogout,
    passwordWithoutANewId,
    herOwnLogin,
    herOwnLoginInAnHour,
    logoutOnTheOtherDevice,
    logoutEverywhereElse,
    thiefEndsTheOthers,
    thiefIsAskedForThePassword,
    transferAsksForThePassword,
    endedFromTheList,
    accountDisabled,
    disabledWithAKnownPassword,
    forcedLogoutOfOneDevice,
    fourRequests,
  ],
};
