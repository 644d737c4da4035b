/** Every statement with what its page shows of it: its evidence, its sources, and what its runs say. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { evidenceFor } from '../kit/evidence-for.ts';
import { runOn, scenarioOf } from '../kit/run.ts';
import { linkToRun } from '../kit/run-link.ts';
import { type PartId, parts } from '../views/fact-parts.ts';
import { fill, wordsOf } from '../views/run-words.ts';
import { untrueOf } from '../views/shown.ts';

type Entry = CollectionEntry<'statements'>;
export type Fact = Awaited<ReturnType<typeof factOf>>;

export async function factsByPart() {
  const facts = await Promise.all((await getCollection('statements')).map(factOf));
  return parts.map((part) => ({
    ...part,
    facts: facts.filter((fact) => fact.part === part.id).sort((a, b) => a.order - b.order),
  }));
}

async function factOf({ id, data, filePath }: Entry) {
  return {
    id,
    data,
    part: partOf(filePath),
    order: Number(/^c(\d+)$/.exec(id)?.[1] ?? 0),
    evidence: await evidenceFor(data),
    runs: data.runs.flatMap((run) => run.models.map((model) => shownOn({ id, run, model }))),
  };
}

/** The folder that the file lies in. */
function partOf(file = ''): PartId {
  const part = parts.find(({ id }) => file.includes(`/${id}/`));
  if (!part) throw new Error(`"${file}" lies in no part of the fact check`);
  return part.id;
}

type Shown = {
  id: string;
  run: Entry['data']['runs'][number];
  model: Entry['data']['runs'][number]['models'][number];
};

/** Throws where the run does not show what is said of it. */
function shownOn({ id, run, model }: Shown) {
  const { scenario, settings, shows, says } = run;
  const setup = { model, settings };
  const told = runOn(scenarioOf({ scenario, ...setup }, { id, question: '' }), setup);
  const untrue = untrueOf(shows, told);
  if (untrue.length > 0) throw new Error(`statement "${id}", ${scenario}: ${untrue.join('; ')}`);
  return {
    says: fill(says, wordsOf(told)),
    href: linkToRun({ scenario, models: [model], settings }),
  };
}
