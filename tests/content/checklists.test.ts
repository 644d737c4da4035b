/** Every practice of a checklist is held to two runs: something goes wrong without it, and not with it. */
import { describe, expect, test } from 'vitest';
import type { Setup } from '../../src/kit/made-run.ts';
import { runOn, scenarioOf } from '../../src/kit/run.ts';
import { settleLine } from '../../src/views/checklist.ts';
import type { Shows } from '../../src/views/shown.ts';
import { filesIn } from './files.ts';

type Side = Setup & { scenario: string; shows: Shows; says?: string };
type Line = { does: string; because: string; statement: string; without: Side; with: Side };
type Checklist = { parts: { title: string; lines: Line[] }[] };

const lines = filesIn<Checklist>('checklists').flatMap(({ content }) =>
  content.parts.flatMap((part) => part.lines),
);
const statements = filesIn('statements').map(({ id }) => id);

const told = ({ shows, says, ...setup }: Side) => ({
  shows,
  says,
  told: runOn(scenarioOf(setup, { id: setup.scenario, question: '' }), {
    model: setup.model,
    settings: setup.settings ?? {},
  }),
});

describe.each(lines)('“$does”', ({ because, statement, without, with: kept }) => {
  test('is worth what goes wrong without it', () => {
    const settled = settleLine({ because, without: told(without), with: told(kept) });
    expect(settled.because).not.toContain('{');
    expect(settled.without.headline).not.toContain('{');
    expect(settled.without.headline).not.toBe(settled.with.headline);
  });

  test('can be looked up', () => expect(statements).toContain(statement));
});

test('a practice without which nothing goes wrong is refused', () => {
  const kept: Side = {
    scenario: 'steal-then-logout',
    model: 'server-session',
    settings: {},
    shows: { 'logout-is-final': 'held' },
  };

  const side = told(kept);
  expect(() => settleLine({ because: '', without: side, with: side })).toThrow('as well');
});
