/** Whether a value from outside has the shape of a notebook. What its lines and settings say is for the engine to judge. */
import { SYSTEMS_MAX } from '../views/side-by-side.ts';
import type { Branch, Notebook, Sheet } from './notebook.ts';

export function isNotebook(value: unknown): value is Notebook {
  if (!isRecord(value)) return false;
  const { sheet, given, untilMs, systems, looking, settings, branches, branch, cursor } = value;
  return (
    isSheet(sheet) &&
    typeof given === 'boolean' &&
    isMoment(untilMs) &&
    isListOf(systems, isSystem) &&
    systems.length > 0 &&
    systems.length <= SYSTEMS_MAX &&
    isCount(looking) &&
    looking < systems.length &&
    isTexts(settings) &&
    isListOf(branches, isBranch) &&
    branches.some(({ id }) => id === branch) &&
    isCursor(cursor)
  );
}

export const isSheet = (value: unknown): value is Sheet =>
  isRecord(value) &&
  ['id', 'question', 'until'].every((name) => typeof value[name] === 'string') &&
  isListOf(value['steps'], isLine) &&
  isTexts(value['settings']) &&
  (value['models'] === null || isListOf(value['models'], isText));

const isLine = (value: unknown): value is Sheet['steps'][number] =>
  isRecord(value) &&
  ['at', 'who', 'do'].every((name) => isText(value[name])) &&
  Object.values(value).every((each) => ['string', 'number', 'boolean'].includes(typeof each));

const isSystem = (value: unknown): value is Notebook['systems'][number] =>
  isRecord(value) && isText(value['model']) && isTexts(value['settings']);

const isBranch = (value: unknown): value is Branch =>
  isRecord(value) &&
  isCount(value['id']) &&
  isText(value['name']) &&
  (value['parent'] === null || isCount(value['parent'])) &&
  isMoment(value['cutMs']) &&
  isListOf(value['lines'], isLine);

const isCursor = (value: unknown): value is Notebook['cursor'] =>
  isRecord(value) &&
  isMoment(value['atMs']) &&
  (value['entry'] === null || isCount(value['entry']));

const isListOf = <T>(value: unknown, is: (each: unknown) => each is T): value is T[] =>
  Array.isArray(value) && value.every(is);

const isTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every(isText);

const isText = (value: unknown): value is string => typeof value === 'string';

const isMoment = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
