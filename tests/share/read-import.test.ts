/** Whatever is handed in is recognised, or told what is wrong with it and where. */
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  InputError,
  models,
  readImport,
  readScenario,
  run,
  type Trace,
  writeLink,
  writeScenario,
} from '#sandbox';
import { scenarioNamed } from '../scenario-named.ts';
import { sharedOf } from './shared-runs.ts';

const scenario = scenarioNamed('steal-then-logout');
const file = writeScenario(scenario);
const trace = run(scenario, models['stateless-jwt']);
const shared = sharedOf(file, { cursor: { atMs: 300_000, entry: null } });
const link = writeLink(shared, [trace]);
const code = link.type === 'link' ? link.code : '';

function complaint(text: string): string {
  try {
    readImport(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

describe('is recognised', () => {
  test('a scenario', () =>
    expect(readImport(json(file))).toEqual({ type: 'scenario', scenario: file }));

  test('a scenario for some models, with a mark before it and space around it', () => {
    const forSome = { ...file, models: ['bff'] };
    expect(readImport(`\uFEFF \n${json(forSome)}\n`)).toEqual({
      type: 'scenario',
      scenario: forSome,
    });
  });

  test('a trace', () => expect(readImport(json(trace))).toEqual({ type: 'trace', trace }));

  test.each([
    ['the address of a link', addressOf('https://example.org/lab/?x=1#old', code)],
    ['a link without its address', `#run=${code}`],
    ['a code by itself', `  ${code}\n`],
  ])('%s', (_, text) => {
    const read = readImport(text);
    expect(read).toMatchObject({ type: 'link', link: { shared } });
  });

  test('a link to a figure, if it says which scenario is played', () => {
    const address =
      'https://example.org/lessons/x/?free.scenario=steal-then-logout&free.models=stateless-jwt%2Cbff&free.accessTtl=15m&free.at=7m30s&other.at=1s#free';
    expect(readImport(address)).toEqual({
      type: 'figure-link',
      shared: {
        ...shared,
        settings: { accessTtl: '15m' },
        systems: [
          { model: 'stateless-jwt', settings: {} },
          { model: 'bff', settings: {} },
        ],
        cursor: { atMs: 450_000, entry: null },
      },
    });
  });
});

describe('is refused with its reason', () => {
  test('nothing', () => expect(complaint(' \n')).toBe('there is nothing in it'));

  test.each(['https://example.org/', 'hello.txt', 'who/knows'])(
    '%s, which is none of these',
    (text) => expect(complaint(text)).toContain('neither a scenario nor a trace'),
  );

  test('prose, as JSON that it is not', () =>
    expect(complaint('Alice logs in')).toContain('not JSON, line 1, column 1'));

  test('JSON with a mistake, at its line and column', () =>
    expect(complaint('{\n  "format": 1,\n  "id" "x"\n}')).toBe(
      'not JSON, line 3, column 8: colon expected',
    ));

  test('a link that was cut off', () =>
    expect(complaint(addressOf('https://example.org/lab/', code.slice(0, -1)))).toContain(
      'missing',
    ));

  test('a link to a figure that says only what was changed there', () =>
    expect(complaint('https://example.org/lessons/x/?lifetime.accessTtl=20m#lifetime')).toContain(
      'belongs to the figure “lifetime”',
    ));

  test('a link to a figure with a setting that does not exist', () =>
    expect(
      complaint('https://example.org/?free.scenario=steal-then-logout&free.acessTtl=1m#free'),
    ).toContain('"acessTtl". Did you mean "accessTtl"?'));

  const wrong = json({
    ...file,
    steps: [...file.steps, { at: '6m', who: 'alice.laptop', do: 'logot' }],
  });

  test('an unknown verb, at the line on which it is', () => {
    const line = wrong.split('\n').findIndex((text) => text.includes('logot')) + 1;
    expect(complaint(wrong)).toBe(`line ${line}, column 7: ${complaintOf(JSON.parse(wrong))}`);
  });

  test('a field that is missing, at the step that lacks it', () => {
    const lacking = json({ ...file, steps: [{ who: 'alice.laptop', do: 'login' }] });
    expect(complaint(lacking)).toBe('line 7, column 5: step 1, field "at": is missing');
  });

  test('a model that does not exist', () =>
    expect(complaint(json({ ...file, models: ['bf'] }))).toMatch(
      /^line \d+, column 3: unknown model "bf"\. Did you mean "bff"\?/,
    ));

  const spoiled = (change: (trace: Trace) => object) => complaint(json(change(trace)));

  test('a trace in which somebody acts who is not in the cast', () =>
    expect(
      spoiled((all) => ({
        ...all,
        entries: all.entries.map((entry, place) =>
          place === 2 ? { ...entry, actor: 'eve' } : entry,
        ),
      })),
    ).toMatch(/^line \d+, column 7: unknown "actor" in entry 3: "eve"/));

  test('a trace whose moments are not in order', () =>
    expect(spoiled((all) => ({ ...all, entries: all.entries.toReversed() }))).toMatch(
      /^line \d+, column 7: entry \d+, field "atMs": must be from/,
    ));

  test('a trace that lacks a setting', () =>
    expect(
      spoiled(({ settings: { hopMs: _, ...settings }, ...all }) => ({ ...all, settings })),
    ).toContain('field "settings.hopMs": is missing'));
});

const complaintOf = (value: unknown): string => {
  try {
    readScenario(value);
  } catch (error) {
    if (error instanceof InputError) return error.message;
  }
  return '';
};
