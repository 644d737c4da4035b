/** What else a theft takes, and what else can be made with it. */
import { sidOf } from '../model/credential.ts';
import { type System, shown } from './directed.ts';
import { LAPTOP } from './plays.ts';

/** `openStream`: whether a stream that was opened goes on after the logout. */
export type Taken = { access: boolean; refresh: boolean; keys: number; openStream: boolean };

export function takenFrom(system: System): Taken {
  const { trace, judgement } = shown(
    system,
    [
      { at: '0s', who: LAPTOP, do: 'login' },
      { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: LAPTOP },
      { at: '2m1s', who: 'mallory', do: 'open-stream' },
      { at: '3m', who: LAPTOP, do: 'logout' },
    ],
    600_000,
    'what-else',
  );
  const [loot] = trace.entries.flatMap(({ heard }) => (heard.type === 'loot' ? [heard] : []));
  return {
    access: Boolean(loot?.credentials.access && sidOf(loot.credentials.access)),
    refresh: Boolean(loot?.credentials.refresh),
    keys: loot?.keys.length ?? 0,
    openStream: judgement.properties['stream-ends-with-session'] === 'broken',
  };
}
