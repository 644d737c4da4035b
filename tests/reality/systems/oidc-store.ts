/** What an oidc-provider keeps, in memory: its own way of writing an adapter. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { model: string; payload: AdapterPayload; untilMs: number };

/** One store for all kinds of things; ending a grant ends whatever came of it. */
export function oidcStore(): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const alive = (key: string) => {
    const found = kept.get(key);
    return found && Date.now() < found.untilMs ? found.payload : undefined;
  };
  const findBy = async (model: string, name: 'uid' | 'userCode', value: string) =>
    [...kept.values()].find((each) => each.model === model && each.payload[name] === value)
      ?.payload;
  return (model) => ({
    upsert: async (id, payload, lifeSec = Number.POSITIVE_INFINITY) => {
      kept.set(`${model}:${id}`, { model, payload, untilMs: Date.now() + lifeSec * 1000 });
    },
    find: async (id) => alive(`${model}:${id}`),
    findByUid: (uid) => findBy(model, 'uid', uid),
    findByUserCode: (userCode) => findBy(model, 'userCode', userCode),
    consume: async (id) => {
      const payload = alive(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      kept.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, each] of kept) if (each.payload.grantId === grantId) kept.delete(key);
    },
  });
}
