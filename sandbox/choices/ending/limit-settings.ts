/** Which settings a model's limits rest on, for a verdict to show. */
import type { Settings } from '../../model/settings/index.ts';
import type { Ms } from '../../model/time.ts';

type Way = Settings['ending'][number];

/** The settings of credential and ending that a model's limits rest on. */
export function limitSettings(settings: Settings): Record<string, Ms> {
  const { absoluteTimeoutMs, idleTimeoutMs } = settings;
  const caches = Object.fromEntries(settings.ending.flatMap((way) => cacheOf(way, settings)));
  const { accessTtlMs, leewayMs, refreshTtlMs, refreshCarrier } = settings;
  const clocks = { absoluteTimeoutMs, idleTimeoutMs };
  const own = {
    reference: clocks,
    signed: { accessTtlMs, leewayMs },
    sealed: { ...clocks, leewayMs },
  }[settings.content];
  return { ...own, ...(refreshCarrier !== 'none' && { refreshTtlMs }), ...caches };
}

function cacheOf(way: Way, settings: Settings): [string, Ms][] {
  switch (way) {
    case 'record':
      return [['sessionCacheMs', settings.sessionCacheMs]];
    case 'denylist':
      return [['denylistCacheMs', settings.denylistCacheMs]];
    case 'epoch':
      return [['epochCacheMs', settings.epochCacheMs]];
    case 'introspection':
      return [['introspectionCacheMs', settings.introspectionCacheMs]];
    case 'status-list':
      return [['statusListTtlMs', settings.statusListTtlMs]];
    case 'push':
      return [['pushDelayMs', settings.pushDelayMs]];
    case 'refresh':
      return [];
  }
}
