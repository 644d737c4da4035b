/** What each way of ending can do, as far as settings alone decide it. */
import type { Settings } from '../../model/settings/index.ts';

type Ending = Settings['ending'][number];

/** Ways that need the issuer to remember its sessions. */
const BY_SESSION: readonly Ending[] = ['refresh', 'introspection', 'status-list', 'push'];

/** Ways that can end one session alone. An epoch ends all of a user's. */
const ONE_BY_ONE: readonly Ending[] = ['record', 'denylist', ...BY_SESSION];

/** A backend for frontend keeps the refresh token itself. */
export const keepsRefreshTokens = ({ refreshCarrier, edge }: Settings): boolean =>
  refreshCarrier !== 'none' || edge === 'bff';

/** Whether ending a session also ends its refresh token family. */
export const endsFamilies = ({ ending }: Settings): boolean =>
  ending.some((way) => BY_SESSION.includes(way));

export const remembersSessions = (settings: Settings): boolean =>
  keepsRefreshTokens(settings) || endsFamilies(settings);

/** Whether a server knows of a user’s sessions, to show them to her. */
export const listsSessions = (settings: Settings): boolean =>
  settings.ending.includes('record') ||
  remembersSessions(settings) ||
  (settings.ending.includes('denylist') && settings.trackIssued);

/** Whether a server has anything to do at a logout: a record to end, or a cookie that only it can clear. */
export const hearsOfLogout = ({ ending, accessCarrier, refreshCarrier }: Settings): boolean =>
  ending.some((way) => ONE_BY_ONE.includes(way)) ||
  accessCarrier === 'cookie' ||
  refreshCarrier === 'cookie';
