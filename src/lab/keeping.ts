/**
 * A history as text, to be kept in this browser: `{ "format": 1, "sheets": [...], "past": [...], ... }`.
 *
 * Each sheet is written once, however many notebooks are about it. What cannot be read is no history.
 */
import type { History } from './history.ts';
import type { Notebook, Sheet } from './notebook.ts';
import { isNotebook } from './notebook-shape.ts';

const FORMAT = 1;

/** How many undone and undoable notebooks are kept. */
const KEPT_MAX = 40;

type Filed = Omit<Notebook, 'sheet'> & { sheet: number };

export function writeHistory({ past, now, future }: History): string {
  const sheets: Sheet[] = [];
  const filed = ({ sheet, ...rest }: Notebook): Filed => {
    const text = JSON.stringify(sheet);
    const known = sheets.findIndex((each) => each === sheet || JSON.stringify(each) === text);
    if (known < 0) sheets.push(sheet);
    return { ...rest, sheet: known < 0 ? sheets.length - 1 : known };
  };
  const body = {
    past: past.slice(-KEPT_MAX).map(filed),
    now: filed(now),
    future: future.slice(0, KEPT_MAX).map(filed),
  };
  return JSON.stringify({ format: FORMAT, sheets, ...body });
}

/** Null where the text is of another format, or damaged. */
export function readHistory(text: string): History | null {
  const parsed = parse(text);
  if (!isRecord(parsed) || parsed['format'] !== FORMAT) return null;
  const { sheets, past, now, future } = parsed;
  if (![sheets, past, future].every(Array.isArray)) return null;
  const opened = [past, [now], future].map((each) => unfile(each, sheets));
  const [before, present, after] = opened;
  const [only] = present ?? [];
  return before && only && after ? { past: before, now: only, future: after } : null;
}

function unfile(filed: unknown, sheets: unknown): Notebook[] | null {
  if (!Array.isArray(filed) || !Array.isArray(sheets)) return null;
  const all = filed.map((each: unknown) =>
    isRecord(each) ? { given: false, ...each, sheet: sheets[Number(each['sheet'])] } : null,
  );
  return all.every(isNotebook) ? all : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
