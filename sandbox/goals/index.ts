/** The goals of the lab, the easier ones first. */
import { afterLogout } from './after-logout.ts';
import { badNight } from './bad-night.ts';
import { forgedForms } from './forged-forms.ts';
import type { Goal } from './goal.ts';
import { herOwnLogin } from './her-own-login.ts';
import { keyLeaks } from './key-leaks.ts';
import { knownId } from './known-id.ts';
import { leftTheApps } from './left-the-apps.ts';
import { outMeansOut } from './out-means-out.ts';
import { patientThief } from './patient-thief.ts';
import { roleTakenBack } from './role-taken-back.ts';
import { twoTabs } from './two-tabs.ts';
import { underFiveSeconds } from './under-five-seconds.ts';

export const goals: readonly Goal[] = [
  afterLogout,
  forgedForms,
  twoTabs,
  knownId,
  herOwnLogin,
  patientThief,
  roleTakenBack,
  leftTheApps,
  keyLeaks,
  outMeansOut,
  badNight,
  underFiveSeconds,
];
