/** Which host a credential is sent to. */
import type { Credential } from '../../model/credential.ts';
import type { Settings } from '../../model/settings/index.ts';
import { isExchanged } from '../exchange.ts';
import { signInHost } from './own-cookies.ts';

const isAtHome = ({ accessCarrier, edge }: Settings) =>
  accessCarrier === 'cookie' && edge === 'none';

export const tokenHost = (settings: Settings) =>
  isAtHome(settings) ? signInHost(settings) : 'login.app.example';

/** What the application's own cookie holds, and any opaque ID, stays there; a token goes to its issuer and its api. */
export const hostOf = (credential: Credential, sub: string, settings: Settings) => {
  if (isExchanged(credential)) return 'billing.app.example';
  const { kind } = credential;
  return isAtHome(settings) || kind === 'session-id' || kind === 'sealed'
    ? 'app.example'
    : `${sub}.app.example`;
};
