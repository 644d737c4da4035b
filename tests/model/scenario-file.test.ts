import { describe, expect, test } from 'vitest';
import { InputError, readScenario } from '#sandbox';

const file = { format: 1, id: 'x', question: '?', until: '1m', steps: [] };
const step = { at: '0s', who: 'alice.laptop', do: 'login' };

const refusal = (json: unknown): string => {
  try {
    readScenario(json);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return 'not refused';
};

test('a file is read with durations as numbers and a theft as the victim’s moment', () => {
  const steps = [
    step,
    { at: '1s', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '2s', who: 'mallory', do: 'poll', every: '10s' },
    { at: '3s', who: 'mallory', do: 'poll', every: '10s', renews: true },
    { at: '4s', who: 'alice.laptop', do: 'poll', every: '10s' },
    { at: '5s', who: 'alice.laptop', do: 'change-password' },
  ];
  expect(readScenario({ ...file, steps, models: ['refresh-jwt'] })).toEqual({
    id: 'x',
    question: '?',
    untilMs: 60_000,
    settings: {},
    models: ['refresh-jwt'],
    steps: [
      { atMs: 0, who: 'alice.laptop', does: { type: 'login', mistyped: false } },
      {
        atMs: 1_000,
        who: 'alice.laptop',
        does: { type: 'steal', via: 'malware', by: 'mallory', ageMs: 0 },
      },
      {
        atMs: 2_000,
        who: 'mallory',
        does: { type: 'poll', everyMs: 10_000, renews: false, wants: 'account', region: 1 },
      },
      {
        atMs: 3_000,
        who: 'mallory',
        does: { type: 'poll', everyMs: 10_000, renews: true, wants: 'account', region: 1 },
      },
      {
        atMs: 4_000,
        who: 'alice.laptop',
        does: { type: 'poll', everyMs: 10_000, wants: 'account', region: 1 },
      },
      { atMs: 5_000, who: 'alice.laptop', does: { type: 'change-password', endOthers: true } },
    ],
  });
});

test('the models are the reader’s choice unless the file names some', () => {
  expect(readScenario(file).models).toBeNull();
});

describe('a file is refused by its field', () => {
  test.each([
    [[], 'scenario: must be of type object'],
    [null, 'scenario: must be of type object'],
    [{ ...file, format: 2 }, 'scenario, field "format": must be 1'],
    [{ ...file, id: 'X y' }, 'scenario, field "id": must be words joined by hyphens'],
    [{ ...file, question: undefined }, 'scenario, field "question": is missing'],
    [{ ...file, until: '1 m' }, 'scenario, field "until": "1 m" is not a duration such as 250ms'],
    [{ ...file, until: '0s' }, 'scenario, field "until": must be later than 0s'],
    [{ ...file, until: 60 }, 'scenario, field "until": must be of type string'],
    [{ ...file, steps: {} }, 'scenario, field "steps": must be of type array'],
    [{ ...file, steps: Array(1_001).fill(step) }, 'field "steps": must be 1000 steps or fewer'],
    [{ ...file, models: [] }, 'scenario, field "models": must name a model'],
    [{ ...file, settings: { hop: 5 } }, 'scenario, field "settings.hop": must be of type string'],
    [{ ...file, settings: { hopp: '5s' } }, 'unknown setting "hopp". Did you mean "hop"?'],
    [{ ...file, stepps: [] }, 'unknown field in scenario: "stepps". Did you mean "steps"?'],
  ])('%j', (json, line) => {
    expect(refusal(json)).toContain(line);
  });
});

describe('a step is refused by its number and field', () => {
  const theft = { at: '0s', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' };

  test.each([
    [3, 'step 2: must be of type object'],
    [{ ...step, at: undefined }, 'step 2, field "at": is missing'],
    [{ ...step, at: 5 }, 'step 2, field "at": must be of type string'],
    [{ ...step, at: 'noon' }, 'step 2, field "at": "noon" is not a duration'],
    [{ ...step, who: undefined }, 'step 2, field "who": is missing'],
    [
      { ...step, who: 'alice' },
      'step 2, field "who": must be a device such as "alice.laptop", or "mallory", "admin" or "network"',
    ],
    [{ ...step, do: undefined }, 'step 2, field "do": is missing'],
    [{ ...step, do: 'logn' }, 'unknown "do" in step 2: "logn". Did you mean "login"?'],
    [{ ...step, do: 'steal' }, 'unknown "do" in step 2: "steal"'],
    [{ ...step, do: 'constructor' }, 'unknown "do" in step 2: "constructor"'],
    [{ ...step, every: '1s' }, 'unknown field in step 2: "every". Valid: at, who, do, mistyped.'],
    [{ ...step, do: 'poll' }, 'step 2, field "every": is missing'],
    [{ ...step, do: 'poll', every: '0s' }, 'step 2, field "every": must be longer than 0s'],
    [
      { ...step, do: 'change-password', endOthers: 'yes' },
      'step 2, field "endOthers": must be of type boolean',
    ],
    [{ ...theft, via: 'magic' }, 'unknown "via" in step 2: "magic". Valid: malware, xss'],
    [{ ...theft, from: 'alice' }, 'step 2, field "from": must be a device such as "alice.laptop"'],
    [{ ...theft, do: 'logout' }, 'unknown "do" in step 2: "logout". Did you mean'],
    [{ ...step, who: 'admin' }, 'unknown "do" in step 2: "login". Valid: disable-user,'],
    [{ ...step, who: 'network', do: 'lag' }, 'step 2, field "lag": is missing'],
  ])('%j', (line, says) => {
    expect(refusal({ ...file, steps: [step, line] })).toContain(says);
  });
});

test('one run may have 10,000 polls and no more; the greediest is named', () => {
  const polls = (until: string) => ({
    ...file,
    until,
    steps: [
      { ...step, at: '1h', do: 'poll', every: '1ms' },
      { ...step, do: 'poll', every: '2s' },
      { ...step, do: 'poll', every: '4ms' },
    ],
  });
  expect(refusal(polls('39s'))).toBe('not refused');
  expect(refusal(polls('40s'))).toBe(
    'step 3, field "every": 10022 polls in one run. Valid: 10000 or fewer.',
  );
});
