/** Finds a misconception and runs the run that breaks it. */
import { getEntry } from 'astro:content';
import { type Belief, evidenceOf } from '../views/breaks.ts';
import { runOn, scenarioOf } from './run.ts';

export async function beliefOf(id: string): Promise<Belief> {
  const entry = await getEntry('misconceptions', id);
  if (!entry) throw new Error(`no misconception is called "${id}"; see content/misconceptions`);
  const { says, instead, run, broken } = entry.data;
  const told = runOn(scenarioOf(run, { id, question: says }), run);
  return { says, instead, evidence: evidenceOf(broken, told) };
}
