/** What ends by the clock, and who can wind it. */
import type { Topic } from '../topic.ts';
import { aal1ForAMonth } from './aal1-for-a-month.ts';
import { aal2AfterLunch } from './aal2-after-lunch.ts';
import { aal3AtTheDesk } from './aal3-at-the-desk.ts';
import { anHourOfWork } from './an-hour-of-work.ts';
import { closedForTheDay } from './closed-for-the-day.ts';
import { cookieLapsesCopyDoesNot } from './cookie-lapses-copy-does-not.ts';
import { idleTimeoutAndAThief } from './idle-timeout-and-a-thief.ts';
import { logoutThenWork } from './logout-then-work.ts';
import { nobodyNotices } from './nobody-notices.ts';
import { nobodyNoticesAtWork } from './nobody-notices-at-work.ts';
import { oldTokenAfterItsGrace } from './old-token-after-its-grace.ts';
import { openedAfterItsTime } from './opened-after-its-time.ts';
import { patientThief } from './patient-thief.ts';
import { rememberMe } from './remember-me.ts';
import { rememberMeCopied } from './remember-me-copied.ts';
import { rememberMeOutlivesLogout } from './remember-me-outlives-logout.ts';
import { reuseAtTheSameInstant } from './reuse-at-the-same-instant.ts';
import { reuseInsideTheGrace } from './reuse-inside-the-grace.ts';
import { reuseThiefFirst } from './reuse-thief-first.ts';
import { reuseVictimFirst } from './reuse-victim-first.ts';
import { rollingSeal } from './rolling-seal.ts';
import { stealThenNothing } from './steal-then-nothing.ts';
import { twoRequestsOneRenewal } from './two-requests-one-renewal.ts';
import { twoTabs } from './two-tabs.ts';

export const lifetimes: Topic = {
  title: 'Lifetimes and renewal',
  files: [
    stealThenNothing,
    nobodyNotices,
    logoutThenWork,
    patientThief,
    idleTimeoutAndAThief,
    rollingSeal,
    cookieLapsesCopyDoesNot,
    openedAfterItsTime,
    twoTabs,
    twoRequestsOneRenewal,
    reuseThiefFirst,
    reuseVictimFirst,
    reuseInsideTheGrace,
    oldTokenAfterItsGrace,
    reuseAtTheSameInstant,
    rememberMe,
    rememberMeCopied,
    rememberMeOutlivesLogout,
    aal1ForAMonth,
    aal2AfterLunch,
    aal3AtTheDesk,
    anHourOfWork,
    nobodyNoticesAtWork,
    closedForTheDay,
  ],
};
