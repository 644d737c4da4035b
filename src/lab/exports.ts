/** A run as files: the scenario, the trace, pictures of the chart and the timeline, and a sequence diagram. */
import { scenarioText, traceText } from '#sandbox';
import { drawJudged } from '../views/chart.ts';
import { chartSvg } from '../views/chart-svg.ts';
import { mermaidOf } from '../views/mermaid.ts';
import { timelineSvg } from '../views/timeline-svg.ts';
import type { Notebook } from './notebook.ts';
import type { Run } from './running.ts';
import { playedFile } from './sheet-of.ts';

export type Saved = { name: string; type: string; text: string };

/** What is saved of a run; those of one system are of the one that is looked at. */
export const saving = {
  scenario: ({ notebook }: Of): Saved =>
    json(`${notebook.sheet.id}.json`, scenarioText(playedFile(notebook))),
  trace: (of: Of): Saved => json(`${nameOf(of)}.trace.json`, traceText(lookedAt(of).trace)),
  chart: ({ notebook, runs }: Of): Saved =>
    svg(`${notebook.sheet.id}.chart.svg`, chartSvg(drawJudged(runs), notebook.sheet.question)),
  timeline: (of: Of): Saved => svg(`${nameOf(of)}.timeline.svg`, timelineSvg(lookedAt(of).trace)),
  diagram: (of: Of): Saved => ({
    name: `${nameOf(of)}.mmd`,
    type: 'text/plain',
    text: mermaidOf(lookedAt(of).trace),
  }),
} as const;

export type Kind = keyof typeof saving;

type Of = { notebook: Notebook; runs: readonly Run[] };

const json = (name: string, text: string): Saved => ({ name, type: 'application/json', text });
const svg = (name: string, text: string): Saved => ({ name, type: 'image/svg+xml', text });

const nameOf = (of: Of): string => `${of.notebook.sheet.id}.${lookedAt(of).model.id}`;

function lookedAt({ notebook, runs }: Of): Run {
  const run = runs[notebook.looking] ?? runs[0];
  if (!run) throw new Error('a notebook has a system');
  return run;
}
