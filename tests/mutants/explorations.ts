/** Explorations that a mutant is put through: every order of a few events, on each model, with clocks that run out. */
import {
  type Alphabet,
  type Exploration,
  explore,
  fixationAlphabet,
  type ModelId,
  modelIds,
  models,
  scaledSettings,
  standardAlphabet,
} from '#sandbox';

export type Tried = { name: string; model: ModelId; play: () => Exploration };

const on = (
  name: string,
  ids: readonly ModelId[],
  alphabet: Alphabet,
  depth: number,
): readonly Tried[] =>
  ids.map((model) => ({
    name,
    model,
    play: () => explore({ model: models[model], changes: scaledSettings() }, { depth, alphabet }),
  }));

/** Where one sign-in opens two apps, and one logout is to close both. */
const appsAlphabet: Alphabet = [
  { who: 'alice.laptop', do: 'open-app', app: 'shop' },
  { who: 'alice.laptop', do: 'open-app', app: 'wiki' },
  { who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
  { who: 'mallory', do: 'replay', app: 'wiki' },
  { who: 'mallory', do: 'replay', app: 'shop' },
  { who: 'alice.laptop', do: 'leave-app', app: 'wiki', how: 'rp-initiated' },
];

/** Where she sees her sessions listed, and ends one of them. */
const listAlphabet: Alphabet = [
  { who: 'alice.laptop', do: 'login' },
  { who: 'alice.phone', do: 'login' },
  { who: 'alice.laptop', do: 'end-listed', device: 'alice.phone' },
  { who: 'alice.laptop', do: 'request' },
  { who: 'alice.phone', do: 'request' },
  { who: 'alice.laptop', do: 'refresh' },
];

export const explorations: readonly Tried[] = [
  ...on('two devices and a thief', modelIds, standardAlphabet(), 4),
  ...on('two devices and a list of them', ['server-session', 'refresh-jwt'], listAlphabet, 5),
  ...on('a session ID that was planted', ['server-session', 'sealed-cookie'], fixationAlphabet, 4),
  ...on('two apps and one sign-in', ['server-session', 'denylist-jwt'], appsAlphabet, 5),
];

/** Each property, and the number of steps of the shortest scenario that breaks it. */
export const rowOf = ({ model, findings }: Exploration): string =>
  [model.padEnd(18), ...findings.map(sayFinding).toSorted()].join(' | ');

const sayFinding = ({ property, outcome, counterexample }: Exploration['findings'][number]) =>
  counterexample
    ? `${property} ${outcome} by ${counterexample.steps.length} steps`
    : `${property} ${outcome}`;
