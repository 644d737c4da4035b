/** Random commands to a notebook: some of them ask for what is not there. */
import fc from 'fast-check';
import type { Command } from '../../src/lab/commands.ts';
import { begin, type Sheet } from '../../src/lab/notebook.ts';

export const sheet: Sheet = {
  id: 'two-lines',
  question: 'Who is still in?',
  until: '10m',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '5m', who: 'alice.laptop', do: 'logout' },
  ],
  settings: {},
  models: null,
};

export const opening = begin(sheet, ['server-session', 'stateless-jwt']);

const place = fc.integer({ min: -1, max: 5 });
const atMs = fc.integer({ min: 0, max: 900_000 });
const text = fc.string({ maxLength: 8 });
const system = fc.record({
  model: fc.constantFrom('server-session', 'bff'),
  settings: fc.dictionary(fc.constantFrom('accessTtl', 'idleTimeout'), text),
});
const act = fc.record({ who: fc.constantFrom('alice.phone', 'mallory'), do: text });

export const move: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('seek'),
    cursor: fc.record({ atMs, entry: fc.option(fc.nat(9)) }),
  }),
  fc.record({ type: fc.constant('wait'), ms: atMs }),
  fc.record({ type: fc.constant('look'), system: place }),
);

export const change: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('act'), act, name: text }),
  fc.record({ type: fc.constant('act'), act, name: text }),
  fc.record({ type: fc.constant('fork'), name: text }),
  fc.record({ type: fc.constant('rename'), branch: place, name: text }),
  fc.record({ type: fc.constant('discard'), branch: place }),
  fc.record({ type: fc.constant('choose'), branch: place }),
  fc.record({ type: fc.constant('add-system'), system }),
  fc.record({ type: fc.constant('remove-system'), system: fc.nat(3) }),
  fc.record({ type: fc.constant('replace-system'), system: fc.nat(3), with: system }),
  fc.record({
    type: fc.constant('set'),
    system: fc.option(fc.nat(3)),
    name: fc.constantFrom('accessTtl', 'hop'),
    text,
  }),
  fc.constant({ type: 'open', notebook: opening }),
);

export const commands = fc.array(fc.oneof(move, change), { maxLength: 30 });
