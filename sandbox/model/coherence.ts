/** Which combinations of the four choices make no sense, and why. */
import { InputError } from './input-error.ts';
import type { Settings } from './settings/index.ts';

type Nonsense = { when: (settings: Settings) => boolean; because: string };

const has = (settings: Settings, ending: Settings['ending'][number]) =>
  settings.ending.includes(ending);

const isReference = ({ content }: Settings) => content === 'reference';
const keepsRefresh = ({ refreshCarrier, edge }: Settings) =>
  refreshCarrier !== 'none' || edge === 'bff';

const usesCookie = ({ accessCarrier, refreshCarrier }: Settings) =>
  accessCarrier === 'cookie' || refreshCarrier === 'cookie';

const isRememberMe = (s: Settings) =>
  s.refreshCarrier === 'cookie' &&
  s.accessCarrier === 'cookie' &&
  has(s, 'record') &&
  s.binding === 'bearer' &&
  s.edge === 'none';

const nonsense: readonly Nonsense[] = [
  {
    when: (s) => isReference(s) && !has(s, 'record') && !has(s, 'introspection'),
    because:
      'content=reference says nothing by itself: ending needs record or introspection, where it is looked up',
  },
  {
    when: (s) => !isReference(s) && has(s, 'record'),
    because: 'ending=record deletes what is looked up, and only content=reference is looked up',
  },
  {
    when: (s) => isReference(s) && (has(s, 'denylist') || has(s, 'status-list') || has(s, 'push')),
    because:
      'content=reference is looked up at every request: a list or event of dead ones has nothing to add (delete the record)',
  },
  {
    when: (s) => s.content === 'sealed' && (has(s, 'status-list') || has(s, 'introspection')),
    because:
      'content=sealed is read only by the server that made it: there is nobody to publish a status to',
  },
  {
    when: (s) => has(s, 'refresh') && !keepsRefresh(s),
    because: 'ending=refresh ends a refresh token family, and refreshCarrier=none keeps none',
  },
  {
    when: (s) => s.refreshCarrier !== 'none' && s.content === 'sealed',
    because: 'a sealed cookie is renewed by its own server: refreshCarrier needs another content',
  },
  {
    when: (s) => s.refreshCarrier !== 'none' && isReference(s) && !isRememberMe(s),
    because:
      'with content=reference a refresh token is a remember-me cookie beside a server session’s: refreshCarrier and accessCarrier must be cookie, ending needs record, binding must be bearer and edge none',
  },
  {
    when: (s) => s.binding === 'dpop' && s.content === 'sealed',
    because: 'binding=dpop binds OAuth tokens: a sealed cookie has no place for a key',
  },
  {
    when: (s) => s.binding === 'dpop' && s.accessCarrier === 'cookie',
    because:
      'binding=dpop signs a proof beside an Authorization header, which a cookie does not travel in; for cookies there is binding=dbsc',
  },
  {
    when: (s) => s.binding === 'dbsc' && s.accessCarrier !== 'cookie',
    because: 'binding=dbsc renews a short cookie: accessCarrier must be cookie',
  },
  {
    when: (s) => s.binding === 'dbsc' && (!isReference(s) || s.edge === 'bff'),
    because:
      'binding=dbsc is played for the cookie of a server session: content=reference, and no edge=bff',
  },
  {
    when: (s) => usesCookie(s) && !s.secure && s.cookiePrefix !== 'none',
    because:
      'a cookie named __Host- or __Secure- is dropped by browsers without Secure: secure=false needs cookiePrefix=none',
  },
  {
    when: (s) => s.onStoreOutage === 'fail-open' && isReference(s),
    because:
      'onStoreOutage=fail-open has nothing to open to: without its store a reference names nobody',
  },
  {
    when: (s) => s.roles === 'in-token' && isReference(s),
    because: 'roles=in-token needs a credential that can hold them: content=signed or sealed',
  },
  {
    when: (s) => s.roles === 'at-login' && !isReference(s),
    because: 'roles=at-login copies them into a record, which only content=reference has',
  },
  {
    when: (s) => s.edge !== 'none' && !(isReference(s) && has(s, 'record')),
    because: 'an edge hands the browser an opaque ID: content=reference and ending=record',
  },
  {
    when: (s) => s.edge !== 'none' && s.accessCarrier !== 'cookie',
    because: 'an edge reads a cookie: accessCarrier must be cookie',
  },
  {
    when: (s) => s.edge === 'bff' && s.regions > 1,
    because:
      'edge=bff keeps its sessions in one place: regions must be 1, since no copy of them is modelled',
  },
  {
    when: (s) => s.onward !== 'none' && s.edge === 'none' && s.content !== 'signed',
    because:
      'onward needs a token that another service can read: content=signed, or an edge that makes one',
  },
  {
    when: (s) => s.onward === 'exchange' && s.edge === 'phantom',
    because:
      'onward=exchange trades tokens at their issuer, and the gateway of edge=phantom only makes its own',
  },
  {
    when: (s) => s.onward !== 'none' && s.binding !== 'bearer',
    because:
      'onward passes a token between servers, and of a bound one only the client has the key: binding must be bearer',
  },
  {
    when: (s) => s.keySharing && s.algorithm !== 'HS256',
    because: 'keySharing is about a shared secret: algorithm must be HS256',
  },
];

/** Throws an {@link InputError} that says why these settings cannot be together. */
export function demandCoherence(settings: Settings): void {
  const found = nonsense.find(({ when }) => when(settings));
  if (found) throw new InputError(`these settings do not fit together: ${found.because}.`);
}
