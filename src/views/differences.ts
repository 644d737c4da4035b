/** Where systems that are fed the same steps answer differently, in words. */
import { resultOf } from './cursor.ts';
import type { StoryEvent } from './story.ts';

type Told = { name: string; story: readonly StoryEvent[] };

/** Answers to one request do not come at the same moment everywhere: this far apart they still belong together. */
const TOGETHER_MS = 5_000;

const SHOWN = 3;

/** `Mallory asks for the account page: Stateless JWT still answers; Server session refuses, record gone.` */
export function differencesAt(systems: readonly Told[], atMs: number): readonly string[] {
  if (systems.length < 2) return [];
  const asked = new Set(
    systems.flatMap(({ story }) => recent(story, atMs).map(({ text }) => text)),
  );
  return [...asked].flatMap((text) => differenceIn(text, systems, atMs)).slice(-SHOWN);
}

const recent = (story: readonly StoryEvent[], atMs: number): readonly StoryEvent[] => {
  const end = story.findLastIndex((event) => event.atMs <= atMs) + 1;
  return story.slice(Math.max(0, end - 40), end).filter(({ outcome }) => outcome !== null);
};

function differenceIn(text: string, systems: readonly Told[], atMs: number): string[] {
  const last = systems.map(({ name, story }) => ({
    name,
    event: recent(story, atMs).findLast((event) => event.text === text),
  }));
  const newest = Math.max(...last.map(({ event }) => event?.atMs ?? 0));
  const fresh = last.map(({ name, event }) => ({
    name,
    event: event && newest - event.atMs <= TOGETHER_MS ? event : undefined,
  }));
  const outcomes = new Set(fresh.map(({ event }) => event?.outcome ?? 'nothing'));
  if (outcomes.size < 2) return [];
  const parts = fresh.map(({ name, event }) => `${name} ${event ? said(event) : 'is not asked'}`);
  return [`${text}: ${parts.join('; ')}.`];
}

const said = (event: StoryEvent): string =>
  event.outcome === 'answered'
    ? 'still answers 200'
    : resultOf(event).replace('refused', 'refuses');
