/** What each way of stealing yields, from what is there to take; and what it cannot reach. */
import {
  type AccessCredential,
  handleOf,
  type LinkToken,
  type RefreshToken,
} from '../../model/credential.ts';
import type { Ahead, KeyName, Proof } from '../../model/proof.ts';
import type { Settings } from '../../model/settings/index.ts';

/** What there is where the thief reaches in: on a device, in its traffic, or in a store. */
export type Within = {
  access: AccessCredential | null;
  refresh: RefreshToken | null;
  /** The device's key, wherever it lives. */
  key: KeyName | null;
  /** The proof that went with the last request. */
  proof: Proof | null;
  /** The last nonce that the server gave out. */
  nonce: string | null;
  /** Links and codes: mailed to a device, or opened at a server that logs addresses. */
  links?: readonly LinkToken[];
};

/** What she has afterwards. */
export type Haul = {
  access: AccessCredential | null;
  refresh: RefreshToken | null;
  keys: readonly KeyName[];
  ahead: Ahead | null;
  captured: Proof | null;
  links?: readonly LinkToken[];
};

export type Route =
  | 'malware'
  | 'xss'
  | 'xss-at-use'
  | 'phish'
  | 'log-leak'
  | 'har'
  | 'network'
  | 'db-dump';

const NOTHING: Haul = { access: null, refresh: null, keys: [], ahead: null, captured: null };

export const routes: Readonly<Record<Route, (within: Within, settings: Settings) => Haul>> = {
  /** All that the device holds, but not what a chip keeps: that she can only have sign while she is there. */
  malware: (within, settings) => {
    const { access, refresh, key } = within;
    return settings.deviceKey === 'software'
      ? { ...NOTHING, access, refresh, keys: key ? [key] : [], ...linksIn(within) }
      : { ...NOTHING, access, refresh, ahead: signAhead(within, settings), ...linksIn(within) };
  },

  /** What a script can read at once. */
  xss: (within, settings) => ({
    ...NOTHING,
    ...readable(within, settings, ['localStorage', 'sessionStorage']),
    ahead: signAhead(within, settings),
  }),

  /** What passes through the page's own code when it is used. */
  'xss-at-use': (within, settings) => ({
    ...NOTHING,
    ...readable(within, settings, ['localStorage', 'sessionStorage', 'memory']),
    ahead: signAhead(within, settings),
  }),

  /** Whatever the login issues passes through her hands; a passkey does not sign for her address. */
  phish: ({ access, refresh }, { authenticator }) =>
    authenticator === 'passkey' ? NOTHING : { ...NOTHING, access, refresh },

  /** Addresses and headers, as a server wrote them down. */
  'log-leak': (within, { hashIds }) =>
    hashIds
      ? NOTHING
      : { ...NOTHING, access: within.access, captured: within.proof, ...linksIn(within) },

  /** Each request as the browser recorded it: headers, and every cookie. */
  har: ({ access, refresh, proof }, { refreshCarrier }) => ({
    ...NOTHING,
    access,
    refresh: refreshCarrier === 'cookie' ? refresh : null,
    captured: proof,
  }),

  /** What goes over the wire in the clear: a cookie that a request by http takes along. */
  network: ({ access, refresh }, { secure, accessCarrier, refreshCarrier }) =>
    secure
      ? NOTHING
      : {
          ...NOTHING,
          access: accessCarrier === 'cookie' ? access : null,
          refresh: refreshCarrier === 'cookie' ? refresh : null,
        },

  /** What a store keeps raw. No store keeps a self-contained token, or a private key. */
  'db-dump': ({ access, refresh }, { hashIds }) =>
    hashIds
      ? NOTHING
      : { ...NOTHING, access: access?.kind === 'session-id' ? access : null, refresh },
};

export const isNothing = ({ access, refresh, keys, links = [] }: Haul): boolean =>
  !access && !refresh && keys.length === 0 && links.length === 0;

const linksIn = ({ links = [] }: Within): Pick<Haul, 'links'> =>
  links.length > 0 ? { links } : {};

type Place = Settings['refreshCarrier'];

/** A script reads the storage of its page, and a cookie that is not HttpOnly. */
function readable(
  { access, refresh }: Within,
  { accessCarrier, refreshCarrier, httpOnly }: Settings,
  places: readonly Place[],
): Pick<Haul, 'access' | 'refresh'> {
  const reads = (carrier: Place) => (carrier === 'cookie' ? !httpOnly : places.includes(carrier));
  return {
    access: reads(accessCarrier) ? access : null,
    refresh: reads(refreshCarrier) ? refresh : null,
  };
}

/** Without a nonce, a key that can be used now signs for any later time (RFC 9449, section 11.2). */
const signAhead = ({ access, key, nonce }: Within, { binding }: Settings): Ahead | null =>
  binding === 'dpop' && key ? { key, credential: access && handleOf(access), nonce } : null;
