/** Reads any plain value into a part: generically, so that nothing that a machine keeps can be passed over. */
import { spellToken } from '../choices/content.ts';
import { readNumber } from '../machines/moments.ts';
import type { Token } from '../model/credential.ts';
import type { Settings } from '../model/settings/index.ts';
import type { Part, Slot } from './part.ts';

/** `ignored`: fields that nobody will ever look at. `shapes`: each text has its number. */
export type Reader = {
  settings: Settings;
  ignored: readonly string[];
  shapes: Map<string, number>;
  known: WeakMap<object, Part>;
};

export const newReader = (settings: Settings, ignored: readonly string[]): Reader => ({
  settings,
  ignored,
  shapes: new Map(),
  known: new WeakMap(),
});

/** What is never changed is read once. `said`: the part of it that says something. */
export function partOf(reader: Reader, value: object, said: object = value): Part {
  const known = reader.known.get(value);
  if (known) return known;
  const part = read(reader, [], (draft) => write(draft, said, { fields: [], owner: {} }));
  reader.known.set(value, part);
  return part;
}

/** How names are spelled that are counted: sessions, tokens, proofs, and whatever descends from them. */
const NAME =
  /\b(?:forged-|id-|shop-[A-Z]?|wiki-[A-Z]?|[a-zA-Z])\d+(?:\.\d+)?\b|[a-z]+(?:\.[a-z]+)?\/\d+/g;

const NONCE = /^nonce-(\d+)$/;

type Draft = { reader: Reader; text: string; slots: Slot[]; parts: Part[] };
type Owner = Readonly<Record<string, unknown>>;
/** `fields`: by which one comes here, the nearest first. */
type Where = { fields: readonly string[]; owner: Owner };

function read(reader: Reader, needs: readonly string[], fill: (draft: Draft) => void): Part {
  const draft: Draft = { reader, text: '', slots: [], parts: [] };
  fill(draft);
  const { text, slots, parts } = draft;
  const shape = reader.shapes.get(text) ?? reader.shapes.size;
  reader.shapes.set(text, shape);
  const names = slots.flatMap((slot) => (slot.as === 'name' ? [slot.name] : []));
  return { shape, slots, parts, needs, names };
}

function write(draft: Draft, value: unknown, where: Where): void {
  if (typeof value === 'number') writeNumber(draft, value, where);
  else if (typeof value === 'string') writeText(draft, value, where);
  else if (Array.isArray(value)) writeList(draft, value, where);
  else if (typeof value === 'object' && value !== null) writeRecord(draft, value, where);
  else draft.text += String(value);
}

function put(draft: Draft, slot: Slot): void {
  draft.text += '#';
  draft.slots.push(slot);
}

function writeNumber(draft: Draft, value: number, { fields, owner }: Where): void {
  const reading = readNumber(value, fields, owner, draft.reader.settings);
  if (reading.as === 'plain') draft.text += value;
  else if (reading.as === 'rank') put(draft, { ...reading, value });
  else if (reading.as === 'moment') put(draft, reading);
  else if (reading.as === 'unknown') put(draft, { as: 'unknown', text: `${fields[0]}=${value}` });
}

function writeText(draft: Draft, value: string, { fields: [field], owner }: Where): void {
  const turn = NONCE.exec(value)?.[1];
  if (turn !== undefined) put(draft, { as: 'turn', turn: Number(turn) });
  else if (field === 'pwd') put(draft, { as: 'unknown', text: value });
  else if (!isCookieValue(field, owner) || namesIn(value).length > 0) writeNames(draft, value);
}

/** It is spelled at random: nobody but its own server makes anything of it. */
const isCookieValue = (field: string | undefined, owner: Owner): boolean =>
  field === 'value' && 'hostOnly' in owner;

function writeNames(draft: Draft, value: string): void {
  let end = 0;
  for (const found of value.matchAll(NAME)) {
    draft.text += value.slice(end, found.index);
    put(draft, { as: 'name', name: found[0] });
    end = found.index + found[0].length;
  }
  draft.text += `${value.slice(end)}"`;
}

/** A list of words is only ever asked what is in it: neither their order nor their number matters. */
function writeList(draft: Draft, values: readonly unknown[], where: Where): void {
  draft.text += '[';
  const isWords = values.every((each) => typeof each === 'string');
  for (const value of isWords ? [...new Set(values)].toSorted() : values) {
    writeKept(draft, isWords ? String(value) : keyIn(value), (part) => write(part, value, where));
  }
  draft.text += ']';
}

/** A change on its way to a copy is about what it is filed under. */
const keyIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : '';

function writeRecord(draft: Draft, record: object, { fields }: Where): void {
  const owner = record as Owner;
  draft.text += '{';
  const said = unsealed(owner);
  for (const field of Object.keys(said).toSorted()) {
    if (draft.reader.ignored.includes(field)) continue;
    writeKept(draft, field, (part) => {
      writeNames(part, field);
      write(part, said[field], { fields: [field, ...fields.slice(0, 1)], owner });
    });
  }
  draft.text += '}';
}

/** What is kept under a name is a part of its own: it counts only while the name is held. */
function writeKept(draft: Draft, key: string, fill: (part: Draft) => void): void {
  const needs = namesIn(key);
  if (needs.length === 0) {
    fill(draft);
    draft.text += ',';
  } else draft.parts.push(read(draft.reader, needs, fill));
}

const namesIn = (text: string): readonly string[] => text.match(NAME) ?? [];

/** A seal is over text; it says the same as the token, or what the token said before it was edited. */
function unsealed(record: Owner): Owner {
  if (!('seal' in record)) return record;
  const { header, claims, seal } = record as Token;
  const isOwn = seal.over === spellToken({ header, claims });
  return { ...record, seal: { key: seal.key, over: isOwn ? 'own' : JSON.parse(seal.over) } };
}
