import { describe, expect, test } from 'vitest';
import { cutoff } from '#cli';
import { modelIds, scenarios } from '#sandbox';
import { written } from './written.ts';

const MODELS = modelIds.join(', ');

/** The whole of standard error: one line, which begins like this. */
async function refused(args: readonly string[], line: string): Promise<void> {
  const { code, out, err } = await cutoff(args);
  expect(err).toMatch(/^cutoff: [^\n]*\n$/);
  expect(err).toContain(line);
  expect({ code, out }).toEqual({ code: 2, out: '' });
}

const explore = (...rest: string[]) => ['explore', '--model', 'stateless-jwt', ...rest];

const run = (...rest: string[]) => ['run', 'steal-then-logout', ...rest];

describe('what is typed wrongly is refused in one line', () => {
  const typed: [args: string[], line: string][] = [
    [
      ['audti', 'x'],
      'unknown command "audti". Did you mean "audit"? Valid: run, compare, explore, audit, fleet, drill, help.',
    ],
    [['explore'], '"explore" needs a --model: server-session, '],
    [['explore', 'x'], '"explore" takes no scenario, not "x"'],
    [['explore', '--model', 'jwt'], `unknown model "jwt". Valid: ${MODELS}.`],
    [['explore', '--model', 'bff,refresh-jwt'], 'one model at a time, not also "refresh-jwt"'],
    [['explore', '--all'], '"explore" takes no --all. Valid: --model, '],
    [explore('--depth', '0'), '--depth cannot be "0". Valid: a whole number from 1 to 1000.'],
    [explore('--states', 'many'), '--states cannot be "many". Valid: a whole number'],
    [explore('--budget', 'soon'), '--budget cannot be "soon". Valid: a duration'],
    [explore('--alphabet', 'latin'), 'unknown alphabet "latin". Valid: standard, '],
    [explore('--fault', 'outrage'), 'unknown fault "outrage". Did you mean "outage"?'],
    [explore('--fault', 'none', '--alphabet', 'standard'), '--fault is of the standard alphabet'],
    [explore('--property', 'logout-is-fatal'), 'Did you mean "logout-is-final"?'],
    [explore('--set', 'ending=record'), 'these settings do not fit together'],
    [
      explore('--depth', '4', '--save', '/nowhere/at/all.json'),
      '/nowhere/at/all.json: cannot be written: ENOENT',
    ],
    [run('--depth', '3'), '"run" takes no --depth. Valid: --model, --set, --all, --json.'],
    [['comapre', 'x'], 'unknown command "comapre". Did you mean "compare"?'],
    [['run'], '"run" needs a scenario'],
    [
      ['run', 'steal-then-logut'],
      'unknown scenario "steal-then-logut". Did you mean "steal-then-logout"?',
    ],
    [
      ['run', 'reuse'],
      `Nearest of ${Object.keys(scenarios).length}: reuse-thief-first, reuse-victim-first, reuse-inside-the-grace, reuse-at-the-same-instant, `,
    ],
    [['run', 'constructor'], 'unknown scenario "constructor"'],
    [run('steal-then-nothing'), 'one scenario at a time, not also "steal-then-nothing"'],
    [run('--modle', 'x'), 'unknown flag "--modle". Did you mean "--model"?'],
    [run('-x'), 'unknown flag "-x"'],
    [run('--record', 'x.md'), '"run" takes no --record. Valid: --model, --set, --all, --json.'],
    [run('--model'), '--model needs a value'],
    [run('--model', '--json'), '--model needs a value'],
    [run('--json=3'), '--json takes no value'],
    [run('--model', 'two\nlines'), 'unknown model "two lines"'],
    [run('--model', 'jwt'), `unknown model "jwt". Valid: ${MODELS}.`],
    [
      run('--model', 'stateless-jwt,refesh-jwt'),
      'unknown model "refesh-jwt". Did you mean "refresh-jwt"?',
    ],
    [run('--all', '--model', 'refresh-jwt'), '--all leaves nothing for --model to choose'],
    [run('--set', 'acessTtl=1h'), 'unknown setting "acessTtl". Did you mean "accessTtl"?'],
    [run('--set', 'accessTtl'), 'setting "accessTtl" has no value. Valid: key=value'],
    [
      run('--set', 'accessTtl=soon'),
      'setting "accessTtl" cannot be "soon". Valid: a duration such as',
    ],
    [
      run('--set', 'accessTtl=1500ms'),
      'setting "accessTtl" cannot be "1500ms". Valid: whole seconds.',
    ],
    [run('--set', 'skew=-6m'), 'setting "skew" cannot be "-6m". Valid: from -5m to 5m.'],
    [
      run('--set', 'algorithm=none'),
      'setting "algorithm" cannot be "none". Valid: ES256, RS256, EdDSA, HS256.',
    ],
    [run('--set', 'newIdOn=login,birth'), 'setting "newIdOn" cannot be "birth"'],
    [run('--set', 'rotation=1'), 'setting "rotation" cannot be "1". Valid: true or false.'],
    [['audit'], '"audit" needs a file that describes a system'],
    [['audit', 'a.yaml', 'b.yaml'], 'one system at a time, not also "b.yaml"'],
    [['audit', 'a.yaml', '--set', 'hop=0s'], '"audit" takes no --set. Valid: --max-exposure,'],
    [['audit', 'a.yaml', '--max-exposure', 'soon'], '--max-exposure cannot be "soon". Valid: a'],
    [['audit', 'no/such.yaml'], 'no/such.yaml: cannot be read: there is no such file'],
    [
      ['compare', 'steal-then-logout'],
      '"compare" needs two models or more: --all, or --model id,id',
    ],
    [
      ['compare', 'steal-then-logout', '--model', 'refresh-jwt'],
      '"compare" needs two models or more',
    ],
  ];

  test.each(typed)('cutoff %j', refused);
});

describe('a file that cannot be used is refused with its place', () => {
  test('that is not there', () =>
    refused(['run', 'no/such.json'], 'no/such.json: cannot be read: there is no such file'));
  test('that is a folder', () =>
    refused(['run', 'sandbox/'], 'sandbox/: cannot be read: it is a folder'));

  const broken: [text: string, place: string][] = [
    ['', 'not JSON, line 1, column 1: value expected'],
    ['{"format": 1', 'not JSON, line 1, column 13: close brace expected'],
    ['{\n  "format": 1\n  "id": "x"\n}', 'not JSON, line 3, column 3: comma expected'],
    ['{\n  "format": 1,\n}', 'not JSON, line 3, column 1: property name expected'],
    ['// no\n{}', 'not JSON, line 1, column 1: invalid comment token'],
  ];

  test.each(broken)('%j', (text, place) => refused(['run', written(text)], place));

  test('whose models are unknown', () => {
    const file = { format: 1, id: 'x', question: '?', until: '1m', steps: [], models: ['jwt'] };
    return refused(
      ['run', written(JSON.stringify(file))],
      `unknown model "jwt". Valid: ${MODELS}.`,
    );
  });

  test('whose steps are unknown', () => {
    const step = { at: '0s', who: 'alice.laptop', do: 'logn' };
    const file = { format: 1, id: 'x', question: '?', until: '1m', steps: [step] };
    return refused(
      ['run', written(JSON.stringify(file))],
      'run.json: unknown "do" in step 1: "logn". Did you mean "login"?',
    );
  });

  const steal = { at: '1m', who: 'mallory', do: 'steal', via: 'log-leak' };
  const misplaced: [step: object, line: string][] = [
    [
      { at: '0s', who: 'alice.laptop', do: 'request', region: 2 },
      'step 1, field "region": there is no region 2: there is one, 1.',
    ],
    [
      { at: '0s', who: 'network', do: 'partition', region: 3 },
      'step 1, field "region": there is no region 3: there is one, 1.',
    ],
    [{ ...steal, from: 'apo' }, 'unknown "from" in step 1: "apo". Did you mean "api"?'],
    [{ ...steal, from: 'account-server' }, 'unknown "from" in step 1: "account-server".'],
    [{ ...steal, from: 'billing' }, 'unknown "from" in step 1: "billing".'],
    [{ ...steal, from: 'Alice' }, 'step 1, field "from": must be a device such as'],
  ];

  test.each(misplaced)('with a step where nothing is: %j', (step, line) => {
    const file = { format: 1, id: 'x', question: '?', until: '2m', steps: [step] };
    return refused(['run', written(JSON.stringify(file))], line);
  });
});
