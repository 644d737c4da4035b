/** Pins what XState really hands back, so that a new version of it cannot change a run unseen. */
import { describe, expect, test } from 'vitest';
import {
  assign,
  createMachine,
  emit,
  enqueueActions,
  initialTransition,
  log,
  raise,
  sendTo,
  transition,
} from 'xstate';
import { readEffects } from '#sandbox';

type TransitionActions = Exclude<Parameters<typeof createMachine>[0]['entry'], undefined>;

/** The actions that come of the event `go`. */
function actionsOf(actions: TransitionActions): readonly { type: string; params?: unknown }[] {
  const machine = createMachine({ on: { go: { actions } } });
  const [snapshot] = initialTransition(machine);
  return transition(machine, snapshot, { type: 'go' })[1];
}

const effect = { type: 'read', store: 'sessions', key: 'S1' } as const;

describe('an emitted effect', () => {
  test('comes back as xstate.emit', () => {
    const [action, ...rest] = actionsOf(emit(effect));
    expect(rest).toEqual([]);
    expect(action).toMatchObject({ type: 'xstate.emit', params: { event: effect } });
  });

  test('is read, in order, from emit and from enqueueActions alike', () => {
    const other = { ...effect, key: 'S2' };
    const several = enqueueActions(({ enqueue }) => {
      enqueue.assign({});
      enqueue.emit(effect);
      enqueue.emit(other);
    });
    expect(readEffects(actionsOf(emit(effect)))).toEqual([effect]);
    expect(readEffects(actionsOf(several))).toEqual([effect, other]);
  });
});

test('an assignment asks for nothing', () => {
  expect(actionsOf(assign({}))).toEqual([]);
});

describe('a machine that tries to act stops the run', () => {
  test.each([
    ['by a function of its own', () => undefined, '(anonymous)'],
    ['by a log', log('here'), 'xstate.log'],
    ['by a timer', raise({ type: 'later' }, { delay: 5 }), 'xstate.raise'],
  ])('%s', (_, action, name) => {
    expect(() => readEffects(actionsOf(action))).toThrow(
      `machines only ask; "${name}" tried to act`,
    );
  });

  test('by a message past the world', () => {
    expect(() => actionsOf(sendTo('api', { type: 'call' }))).toThrow('Unable to send event');
  });
});
