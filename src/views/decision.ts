/** What a server decided, by which rule, and which settings had a say in it. */
import {
  type Entry,
  type Refusal,
  refusals,
  type SettingName,
  type Settings,
  settingSpecs,
  writeSetting,
} from '#sandbox';

export type Deciding = { name: SettingName; value: string; says: string };

/** `rule` and `source` are null where the request was accepted. */
export type Decision = {
  accepted: boolean;
  refusal: Refusal | null;
  rule: string | null;
  source: string | null;
  settings: readonly Deciding[];
};

export function decisionIn({ effects }: Entry, settings: Settings): Decision | null {
  const decided = effects.find((effect) => effect.type === 'decide' || effect.type === 'open');
  if (!decided) return null;
  const { refusal } = decided;
  if (!refusal) return { accepted: true, refusal, rule: null, source: null, settings: [] };
  const { says, source } = refusals[refusal];
  return {
    accepted: false,
    refusal,
    rule: says,
    source,
    settings: behind[refusal].map((name) => ({
      name,
      value: writeSetting(name, settings),
      says: settingSpecs[name].says,
    })),
  };
}

/** The settings that can move each refusal. */
const behind: Readonly<Record<Refusal, readonly SettingName[]>> = {
  'unknown-session': ['sessionCache', 'replicaLag'],
  'nobody-signed-in': ['newIdOn'],
  'csrf-token-missing': ['csrfToken'],
  'idle-timeout': ['idleTimeout'],
  'absolute-timeout': ['absoluteTimeout'],
  'bad-signature': ['checks'],
  'algorithm-not-allowed': ['checks', 'algorithm'],
  'unknown-key': ['checks', 'jwksCache'],
  'wrong-type': ['checks'],
  'wrong-issuer': ['checks'],
  'wrong-audience': ['checks'],
  'token-expired': ['accessTtl', 'leeway'],
  'on-denylist': ['denylistCache', 'replicaLag'],
  'before-epoch': ['epochCache', 'epochRule', 'replicaLag'],
  'not-active': ['introspectionCache'],
  'status-withdrawn': ['statusListTtl'],
  'session-revoked': ['pushDelay', 'pushCap'],
  'sealed-expired': ['absoluteTimeout'],
  'store-unavailable': ['onStoreOutage'],
  'issuer-unavailable': [],
  'step-up-needed': ['stepUp'],
  'role-missing': ['roles'],
  'user-disabled': [],
  'unknown-refresh-token': [],
  'refresh-family-ended': [],
  'refresh-expired': ['refreshTtl'],
  'refresh-reused': ['rotation', 'reuseGrace'],
  'dpop-proof-missing': ['binding'],
  'dpop-wrong-request': ['binding'],
  'use-dpop-nonce': ['dpopNonce'],
  'dpop-proof-stale': ['binding'],
  'dpop-wrong-key': ['binding', 'deviceKey'],
  'dpop-proof-replayed': ['dpopReplayCheck'],
  'bound-cookie-expired': ['boundCookieTtl'],
  'wrong-device-key': ['binding', 'deviceKey'],
  'link-used': ['linkState'],
  'link-outdated': ['linkState'],
  'wrong-nonce': [],
  'not-a-logout': [],
  'wrong-password': [],
  'second-factor-missing': ['authenticator'],
};
