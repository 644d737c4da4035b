/**
 * Reads what XState hands back from a pure transition. The only file that knows its action names.
 *
 * A machine may emit effects and nothing else. Any other action means a machine tried to act.
 */
import type { Effect } from '../model/effect.ts';

type Action = { type: string; params?: unknown };
type Emitted = { type: 'xstate.emit'; params: { event: Effect } };

export const readEffects = (actions: readonly Action[]): Effect[] =>
  actions.map((action) => {
    if (isEmitted(action)) return action.params.event;
    throw new Error(`machines only ask; "${action.type}" tried to act`);
  });

const isEmitted = (action: Action): action is Emitted => action.type === 'xstate.emit';
