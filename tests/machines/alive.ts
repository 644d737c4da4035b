/** One machine by itself, as the world drives it: it hears, and says what it asks for. */
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  transition,
} from 'xstate';
import {
  type Effect,
  type Message,
  type Model,
  machines,
  type Refusal,
  type Role,
  readEffects,
  resolveSettings,
  type Settings,
  type Step,
} from '#sandbox';

type Heard = (Message | Step['does']) & { from?: string; clockMs?: number };

export type Alive = {
  /** The state it is in. */
  state: () => string;
  /** What it asks for on hearing this. */
  hears: (heard: Heard) => Effect[];
};

export function alive(role: Role, input: object): Alive {
  const machine: AnyStateMachine = machines[role];
  let snapshot: AnyMachineSnapshot = initialTransition(machine, input)[0];
  return {
    state: () => String(snapshot.value),
    hears: (heard) => {
      const [next, actions] = transition(machine, snapshot, {
        from: 'someone',
        clockMs: 0,
        ...heard,
      });
      snapshot = next;
      return readEffects(actions);
    },
  };
}

export const settingsOf = (model: Model, changes: Partial<Settings> = {}): Settings =>
  resolveSettings(model, changes);

/** The messages that are sent, without their addresses. */
export const sent = (effects: readonly Effect[]): Message[] =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.message] : []));

/** What is decided about calls and renewals. */
export const decided = (effects: readonly Effect[]): (Refusal | null)[] =>
  effects.flatMap((effect) => (effect.type === 'decide' ? [effect.refusal] : []));
