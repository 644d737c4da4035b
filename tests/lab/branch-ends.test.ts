/** Branches are compared by how they end. */
import { expect, test } from 'vitest';
import { endsOf } from '../../src/lab/branch-ends.ts';
import { obey } from '../../src/lab/commands.ts';
import { branchOf } from '../../src/lab/notebook.ts';
import { openScenario } from '../../src/lab/opening.ts';
import { act, seek } from './played.ts';

test('each branch says how it ends on the system that is looked at', () => {
  const book = [seek(60_000), act('admin', 'disable-user', { user: 'alice' })].reduce(
    obey,
    openScenario('steal-then-logout'),
  );
  const ends = endsOf(book);
  expect(ends.get(0)?.headline).toBe('Still in');
  expect(ends.get(branchOf(book).id)?.headline).toBe('Nothing is stolen yet');
});
