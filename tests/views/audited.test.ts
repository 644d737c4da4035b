/** An audit in a lesson: the record says what the audit found, and a description is written as it can be read again. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, readSystem } from '#sandbox';
import { changesFor, descriptionText, recordRows, worstOf } from '../../src/views/audited.ts';
import { filesIn } from '../content/files.ts';

const [guesthouse] = filesIn<Record<string, unknown>>('descriptions');
if (!guesthouse) throw new Error('no description');
const { system } = readSystem(guesthouse.content);
if (!system) throw new Error('it cannot be read');
const found = audit(system);

test('the record has a line for each event, with the longest named first of all', () => {
  const rows = recordRows(found);
  expect(rows).toHaveLength(found.endings.length);
  const { event, worst } = worstOf(found);
  expect(rows.filter((row) => row.event === event).map((row) => row.worst)).toEqual([worst]);
});

test('every change cuts something, and is said once', () => {
  const changes = changesFor(found);
  expect(changes.map(({ sets }) => sets)).toEqual([...new Set(changes.map(({ sets }) => sets))]);
  for (const { cuts } of changes) expect(cuts.length).toBeGreaterThan(0);
});

test('what is shown of a description reads as the description', () => {
  expect(parse(descriptionText(guesthouse.content))).toEqual(guesthouse.content);
});
