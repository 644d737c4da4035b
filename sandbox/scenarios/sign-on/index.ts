/** One identity provider and two apps. */
import type { Topic } from '../topic.ts';
import { idTokenAtAnApi } from './id-token-at-an-api.ts';
import { leaveOneApp } from './leave-one-app.ts';
import { offlineAccessSurvives } from './offline-access-survives.ts';
import { singleLogoutFromTheOtherApp } from './single-logout-from-the-other-app.ts';
import { singleLogoutInFrames } from './single-logout-in-frames.ts';
import { singleLogoutInFramesWithCookies } from './single-logout-in-frames-with-cookies.ts';
import { singleLogoutNothingToDelete } from './single-logout-nothing-to-delete.ts';
import { singleLogoutTold } from './single-logout-told.ts';
import { singleLogoutUntold } from './single-logout-untold.ts';

export const signOn: Topic = {
  title: 'Single sign-on and log-out',
  files: [
    leaveOneApp,
    singleLogoutUntold,
    singleLogoutInFrames,
    singleLogoutInFramesWithCookies,
    singleLogoutTold,
    singleLogoutFromTheOtherApp,
    singleLogoutNothingToDelete,
    offlineAccessSurvives,
    idTokenAtAnApi,
  ],
};
