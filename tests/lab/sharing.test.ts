/** A notebook handed on by link or file is the same run, at the same moment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, InputError, traceText } from '#sandbox';
import { obey } from '../../src/lab/commands.ts';
import { saving } from '../../src/lab/exports.ts';
import { branchOf, type Notebook, playedSheet } from '../../src/lab/notebook.ts';
import { openGoal, openLab, openScenario } from '../../src/lab/opening.ts';
import { runAll } from '../../src/lab/running.ts';
import { linkOf, notebookOf, openText, sharedOf } from '../../src/lab/sharing.ts';
import { goalNamed } from '../goals/played-goal.ts';
import { act, firstOf, seek } from './played.ts';

const acts = [
  act('mallory', 'steal', { via: 'malware', from: 'alice.laptop' }),
  act('mallory', 'replay'),
  act('alice.laptop', 'logout'),
  act('alice.phone', 'request', { region: 2 }),
  act('admin', 'force-logout', { device: 'alice.phone' }),
];

const forked = [
  seek(20_000),
  acts[0],
  { type: 'add-system', system: { model: 'stateless-jwt', settings: { accessTtl: '5m' } } },
  { type: 'set', system: null, name: 'replicaLag', text: '3s' },
  { type: 'look', system: 1 },
  seek(22_000),
] as const;

const made: Notebook = forked.reduce<Notebook>(
  (book, command) => (command ? obey(book, command) : book),
  openLab(),
);

function linked(notebook: Notebook): string {
  const link = linkOf(notebook, runAll(notebook));
  if (link.type !== 'link') throw new Error(link.says);
  return addressOf('http://localhost/lab/', link.code);
}

const place = (opening: Notebook) => ({ opening, systems: opening.systems });

const tracesOf = (notebook: Notebook) => runAll(notebook).map(({ trace }) => trace);

describe('a link', () => {
  test('opens the same runs on the same branch, looked at where they were', () => {
    const { notebook, notice } = openText(linked(made), place(openLab()));
    expect(tracesOf(notebook)).toEqual(tracesOf(made));
    expect(notebook.cursor).toEqual(made.cursor);
    expect(notebook.looking).toBe(1);
    expect(notebook.branches.map(({ cutMs }) => cutMs)).toEqual([0, 20_000]);
    expect(notice(runAll(notebook))).toBe('');
  });

  test('says so when its run is no longer what was shared', () => {
    const { notebook, notice } = openText(linked(made), place(openLab()));
    const other = obey(notebook, { type: 'set', system: null, name: 'hop', text: '90ms' });
    expect(notice(runAll(other))).toContain('has changed since');
  });

  test('of two hundred acts in the lab stays under 1,300 characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...acts), fc.integer({ min: 1, max: 60_000 })), {
          minLength: 196,
          maxLength: 196,
        }),
        (deeds) => {
          const book = deeds.reduce<Notebook>(
            (now, [deed, ms]) => obey(obey(now, { type: 'wait', ms }), deed),
            openLab(),
          );
          expect(playedSheet(book).steps).toHaveLength(200);
          expect(linked(book).length).toBeLessThan(1_300);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('that would be too long says so, and that a file has room', () => {
    const steps = Array.from({ length: 900 }, (_, place) => ({
      at: `${place * 61_013}ms`,
      who: 'alice.laptop',
      do: place % 2 ? 'request' : 'login',
    }));
    const { notebook } = openText(
      JSON.stringify({ format: 1, id: 'long', question: '?', until: '20h', steps }),
      place(openLab()),
    );
    expect(linkOf(notebook, [])).toMatchObject({
      type: 'too-long',
      says: expect.stringContaining('Save it as a file'),
    });
  });
});

describe('a file', () => {
  const of = (notebook: Notebook) => ({ notebook, runs: runAll(notebook) });
  const alone = obey(made, { type: 'remove-system', system: 1 });

  test('of the scenario opens the same run', () => {
    const { notebook } = openText(saving.scenario(of(alone)).text, place(openLab()));
    expect(tracesOf(notebook).map(({ entries }) => entries)).toEqual(
      tracesOf(alone).map(({ entries }) => entries),
    );
  });

  test('that names no model is played on those that are there', () => {
    const { models: _, ...file } = JSON.parse(saving.scenario(of(alone)).text);
    const { notebook } = openText(JSON.stringify(file), place(openScenario('steal-then-logout')));
    expect(notebook.systems).toEqual([{ model: 'stateless-jwt', settings: {} }]);
  });

  test('of the trace holds every entry of the run on the stage', () => {
    const book = of(made);
    expect(saving.trace(book).text).toBe(traceText(runAll(made)[1]?.trace ?? firstOf([]).trace));
    expect(saving.trace(book).name).toBe('lab.stateless-jwt.trace.json');
  });

  test('of a picture or diagram draws the run that is there', () => {
    const book = of(made);
    expect(saving.chart(book).text).toMatch(/^<\?xml[^>]*>\n<svg[^>]*>[\s\S]*Stateless JWT/);
    expect(saving.timeline(book).text).toContain('Mallory');
    expect(saving.diagram(book).text).toMatch(/^sequenceDiagram\n/);
  });
});

describe('what cannot be opened', () => {
  const complaint = (text: string): string => {
    try {
      openText(text, place(openLab()));
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return '';
  };

  test.each([
    ['', 'there is nothing in it'],
    ['{ "format": 1, ', 'not JSON, line 1, column'],
    ['hello', 'link'],
    ['hello there', 'not JSON, line 1, column 1'],
    [
      '{"format":1,"id":"a","question":"?","until":"1m","steps":[{"at":"0s","who":"alice.laptop","do":"logn"}]}',
      'login',
    ],
    ['#run=nonsense', 'link'],
  ])('names its fault: %s', (text, says) => {
    expect(complaint(text)).toContain(says);
  });

  test('because it is a trace says what would do', () => {
    expect(complaint(traceText(firstOf(runAll(openLab())).trace))).toContain(
      'Hand in its scenario',
    );
  });
});

test('on the page of a goal what is given stays given', () => {
  const opening = openGoal(goalNamed('after-logout'));
  const acted = [seek(300_000), acts[0]].reduce<Notebook>(
    (book, command) => (command ? obey(book, command) : book),
    opening,
  );
  const back = notebookOf(sharedOf(acted), opening);
  expect(back).toMatchObject({ given: true, sheet: opening.sheet });
  expect(branchOf(back).lines).toEqual(branchOf(acted).lines);
});
