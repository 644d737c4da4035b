/** What must not compile. Checked with the types, never run. */
import {
  type Effect,
  type Message,
  type Model,
  models,
  open,
  type Settings,
  type Step,
} from '#sandbox';

// @ts-expect-error nobody here understands "open sesame"
export const message: Message = { type: 'open-sesame' };

// @ts-expect-error a poll says how often
export const poll: Step = { atMs: 0, who: 'alice.laptop', does: { type: 'poll' } };

// @ts-expect-error a machine asks for effects by name
export const effect: Effect = { type: 'fetch', url: '/' };

// @ts-expect-error a refusal is one of a closed set
export const refusal: Message = { type: 'not-renewed', why: 'because' };

// @ts-expect-error durations inside the engine carry their unit
export const settings: Partial<Settings> = { accessTtl: 5 };

// @ts-expect-error ES257 is no algorithm
export const algorithm: Partial<Settings> = { algorithm: 'ES257' };

// @ts-expect-error a model has all four choices
export const model: Model = { id: 'stateless-jwt', name: 'JWT', content: 'signed' };

// @ts-expect-error there is no such model
export const unknown = models['session-cookie'];

export const world = open(
  { id: 'x', question: '?', untilMs: 1, steps: [], settings: {} },
  models['stateless-jwt'],
);

// @ts-expect-error a world is a value: nothing in it is changed
world.nowMs = 5;
