/** Every scenario that comes with Cutoff, by its id. */
import { type ReadScenario, readScenario } from '../model/scenario-file.ts';
import { aal1ForAMonth } from './aal1-for-a-month.ts';
import { aal2AfterLunch } from './aal2-after-lunch.ts';
import { aal3AtTheDesk } from './aal3-at-the-desk.ts';
import { accountDisabled } from './account-disabled.ts';
import { anHourAfterLogout } from './an-hour-after-logout.ts';
import { askedAndRemembered } from './asked-and-remembered.ts';
import { boundCookieCopied } from './bound-cookie-copied.ts';
import { cachedSession } from './cached-session.ts';
import { cannotReadCanSpend } from './cannot-read-can-spend.ts';
import { clocksDriftApart } from './clocks-drift-apart.ts';
import { codeShownTwice } from './code-shown-twice.ts';
import { cookieLapsesCopyDoesNot } from './cookie-lapses-copy-does-not.ts';
import { databaseDump } from './database-dump.ts';
import { demoted } from './demoted.ts';
import { demotedAndBack } from './demoted-and-back.ts';
import { demotedButCopiedAtLogin } from './demoted-but-copied-at-login.ts';
import { demotedButInTheToken } from './demoted-but-in-the-token.ts';
import { detectedAndThrownOut } from './detected-and-thrown-out.ts';
import { disabledButForged } from './disabled-but-forged.ts';
import { endedFromTheList } from './ended-from-the-list.ts';
import { failoverLosesTheDelete } from './failover-loses-the-delete.ts';
import { falseAlarmOnATrain } from './false-alarm-on-a-train.ts';
import { fiftyPermissions } from './fifty-permissions.ts';
import { forcedLogoutOfOneDevice } from './forced-logout-of-one-device.ts';
import { forgedByASibling } from './forged-by-a-sibling.ts';
import { forgedByAnotherSite } from './forged-by-another-site.ts';
import { forgottenTooSoon } from './forgotten-too-soon.ts';
import { harAnHourOld } from './har-an-hour-old.ts';
import { herOwnLogin } from './her-own-login.ts';
import { idleTimeoutAndAThief } from './idle-timeout-and-a-thief.ts';
import { inHerAccountUnawares } from './in-her-account-unawares.ts';
import { issuerOutage } from './issuer-outage.ts';
import { keyInTheHeader } from './key-in-the-header.ts';
import { linkThatHasRunOut } from './link-that-has-run-out.ts';
import { listInMemory } from './list-in-memory.ts';
import { logLeak } from './log-leak.ts';
import { loggedOutByAnotherSite } from './logged-out-by-another-site.ts';
import { logoutEverywhereElse } from './logout-everywhere-else.ts';
import { logoutNobodyHeard } from './logout-nobody-heard.ts';
import { logoutOnTheOtherDevice } from './logout-on-the-other-device.ts';
import { logoutThenWork } from './logout-then-work.ts';
import { nobodyNotices } from './nobody-notices.ts';
import { openStream } from './open-stream.ts';
import { openedAfterItsTime } from './opened-after-its-time.ts';
import { outageFailingOpen } from './outage-failing-open.ts';
import { outageThenPartition } from './outage-then-partition.ts';
import { passwordGuessedAt } from './password-guessed-at.ts';
import { passwordMistyped } from './password-mistyped.ts';
import { passwordWithoutANewId } from './password-without-a-new-id.ts';
import { patientThief } from './patient-thief.ts';
import { phishedAfterMfa } from './phished-after-mfa.ts';
import { plainHttp } from './plain-http.ts';
import { plantedByASibling } from './planted-by-a-sibling.ts';
import { plantedByPlainHttp } from './planted-by-plain-http.ts';
import { postRightAfterLogin } from './post-right-after-login.ts';
import { proofSeenInPassing } from './proof-seen-in-passing.ts';
import { publicKeyAsSecret } from './public-key-as-secret.ts';
import { publishedStatus } from './published-status.ts';
import { pushedEvent } from './pushed-event.ts';
import { rememberMe } from './remember-me.ts';
import { rememberMeCopied } from './remember-me-copied.ts';
import { rememberMeOutlivesLogout } from './remember-me-outlives-logout.ts';
import { resetLinkBeforeItsOwner } from './reset-link-before-its-owner.ts';
import { resetLinkBoundToThePassword } from './reset-link-bound-to-the-password.ts';
import { resetLinkUsedTwice } from './reset-link-used-twice.ts';
import { reuseAtTheSameInstant } from './reuse-at-the-same-instant.ts';
import { reuseInsideTheGrace } from './reuse-inside-the-grace.ts';
import { reuseThiefFirst } from './reuse-thief-first.ts';
import { reuseVictimFirst } from './reuse-victim-first.ts';
import { ridesWithoutReading } from './rides-without-reading.ts';
import { rollingSeal } from './rolling-seal.ts';
import { sharedSecret } from './shared-secret.ts';
import { signedAhead } from './signed-ahead.ts';
import { signingKeyLeaks } from './signing-key-leaks.ts';
import { singleSignOn } from './single-sign-on.ts';
import { slowRequestSavesBack } from './slow-request-saves-back.ts';
import { stealThenLogout } from './steal-then-logout.ts';
import { stealThenNothing } from './steal-then-nothing.ts';
import { stealThenPasswordChange } from './steal-then-password-change.ts';
import { streamCheckedAgain } from './stream-checked-again.ts';
import { streamOutlivesItsToken } from './stream-outlives-its-token.ts';
import { theFreshLoginToo } from './the-fresh-login-too.ts';
import { theOtherRegion } from './the-other-region.ts';
import { theSameSecond } from './the-same-second.ts';
import { thiefAtTheSameAddress } from './thief-at-the-same-address.ts';
import { thiefEndsTheOthers } from './thief-ends-the-others.ts';
import { thiefIsAskedForThePassword } from './thief-is-asked-for-the-password.ts';
import { tokenForAnotherApi } from './token-for-another-api.ts';
import { transferAsksForThePassword } from './transfer-asks-for-the-password.ts';
import { twoTabs } from './two-tabs.ts';
import { unsignedToken } from './unsigned-token.ts';
import { verifyLinkUsedTwice } from './verify-link-used-twice.ts';
import { wordForASecret } from './word-for-a-secret.ts';

const files = [
  stealThenLogout,
  stealThenPasswordChange,
  stealThenNothing,
  anHourAfterLogout,
  logoutThenWork,
  nobodyNotices,
  passwordWithoutANewId,
  logoutOnTheOtherDevice,
  logoutEverywhereElse,
  accountDisabled,
  forcedLogoutOfOneDevice,
  publishedStatus,
  pushedEvent,
  askedAndRemembered,
  theSameSecond,
  theFreshLoginToo,
  forgottenTooSoon,
  cachedSession,
  rollingSeal,
  idleTimeoutAndAThief,
  boundCookieCopied,
  cannotReadCanSpend,
  databaseDump,
  harAnHourOld,
  herOwnLogin,
  logLeak,
  patientThief,
  phishedAfterMfa,
  plainHttp,
  signedAhead,
  proofSeenInPassing,
  forgedByAnotherSite,
  forgedByASibling,
  postRightAfterLogin,
  loggedOutByAnotherSite,
  inHerAccountUnawares,
  ridesWithoutReading,
  plantedByASibling,
  plantedByPlainHttp,
  unsignedToken,
  publicKeyAsSecret,
  tokenForAnotherApi,
  wordForASecret,
  keyInTheHeader,
  sharedSecret,
  signingKeyLeaks,
  disabledButForged,
  outageThenPartition,
  outageFailingOpen,
  listInMemory,
  failoverLosesTheDelete,
  slowRequestSavesBack,
  theOtherRegion,
  clocksDriftApart,
  issuerOutage,
  logoutNobodyHeard,
  twoTabs,
  reuseThiefFirst,
  reuseVictimFirst,
  reuseInsideTheGrace,
  reuseAtTheSameInstant,
  thiefEndsTheOthers,
  thiefIsAskedForThePassword,
  transferAsksForThePassword,
  resetLinkUsedTwice,
  resetLinkBoundToThePassword,
  resetLinkBeforeItsOwner,
  verifyLinkUsedTwice,
  codeShownTwice,
  linkThatHasRunOut,
  demotedAndBack,
  demotedButCopiedAtLogin,
  demotedButInTheToken,
  demoted,
  rememberMeCopied,
  rememberMeOutlivesLogout,
  rememberMe,
  fiftyPermissions,
  aal1ForAMonth,
  aal2AfterLunch,
  aal3AtTheDesk,
  endedFromTheList,
  ...singleSignOn,
  cookieLapsesCopyDoesNot,
  openedAfterItsTime,
  detectedAndThrownOut,
  falseAlarmOnATrain,
  passwordGuessedAt,
  passwordMistyped,
  thiefAtTheSameAddress,
  openStream,
  streamCheckedAgain,
  streamOutlivesItsToken,
];

export const scenarios: Readonly<Record<string, ReadScenario>> = Object.fromEntries(
  files.map((file) => [file.id, readScenario(file)]),
);
