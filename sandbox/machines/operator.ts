/** Those who run the system. What they decide is an order to the server that signs people in and out. */
import { enqueueActions, setup } from 'xstate';
import type { ActorName } from '../model/actor.ts';
import type { Alarm, Report } from '../model/detection.ts';
import { type Effect, type EndedBy, send } from '../model/effect.ts';
import type { Heard } from '../model/message.ts';
import type { OperatorStep } from '../model/step.ts';
import { type Detector, detect, NO_DETECTOR, reported } from './operator-detector.ts';
import { type Answer, obeying, type Rules } from './rules.ts';

/** `signer`: who signs tokens, where anybody does. */
type Context = Detector & { signer: ActorName | null };
type Event = Heard<OperatorStep | Report | Alarm>;

type Input = Pick<Context, 'settings' | 'device' | 'doors' | 'fronts' | 'signer'>;

const rules: Rules<Context, Event> = {
  'disable-user': (context, { user }) => order(context, 'disabled-user', user, null),
  'force-logout': (context, { user, device }) => order(context, 'forced-logout', user, device),
  demote: (context, { user }) => order(context, 'demotion', user, null),
  'withdraw-key': ({ signer }) => (signer ? withdraw(signer) : {}),
  detect,
  seen: reported,
  'failed-login': reported,
  alarm: (context, { then, user }) => {
    if (then === 'withdraw-key') return context.signer ? withdraw(context.signer) : {};
    return order(context, then === 'disable-user' ? 'disabled-user' : 'forced-logout', user, null);
  },
};

function order(
  { doors }: Pick<Context, 'doors'>,
  by: EndedBy,
  user: string,
  device: ActorName | null,
): Answer<Context> {
  return {
    effects: [
      { type: 'end', by, user, sid: null, device, keepsOwn: false, endOthers: true },
      ...doors.map((door) => send(door, { type: 'order', by, user, device })),
    ],
  };
}

/** It ends what the key has signed, whosever that is. */
const withdraw = (signer: ActorName): Answer<Context> => ({
  effects: [
    {
      type: 'end',
      by: 'key-withdrawn',
      user: null,
      sid: null,
      device: null,
      keepsOwn: false,
      endOthers: true,
    },
    send(signer, { type: 'withdraw-key' }),
  ],
});

const obey = { actions: 'obey' } as const;

export const operator = setup({
  types: {} as { input: Input; context: Context; events: Event; emitted: Effect },
  actions: { obey: enqueueActions(obeying(rules)) },
}).createMachine({
  id: 'operator',
  context: ({ input }) => ({ ...input, ...NO_DETECTOR }),
  initial: 'on-duty',
  states: {
    'on-duty': {
      on: {
        'disable-user': obey,
        'force-logout': obey,
        demote: obey,
        'withdraw-key': obey,
        detect: obey,
        seen: obey,
        'failed-login': obey,
        alarm: obey,
      },
    },
  },
});
