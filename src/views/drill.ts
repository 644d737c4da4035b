/** A drill as a page shows it: what is asked, and what became of an answer. */
import { type Drill, grade, type Level, type Trace, wrongTimesOf } from '#sandbox';
import { type Chart, drawChart } from './chart.ts';
import { clockTime } from './clock.ts';
import { capital } from './names.ts';

/** What a reader sees before answering. */
export type AskedDrill = {
  seed: number;
  level: Level;
  paragraphs: readonly string[];
  question: string;
};

export type GradedDrill = {
  right: boolean;
  why: string;
  /** The belief that gives the time that was answered. */
  misconception: string | null;
  /** All beliefs that this drill could have shown. */
  tempting: readonly string[];
  answer: string;
  because: string;
  /** The entry of the run that decided, in words. */
  decided: string;
  chart: Chart;
};

export const askedDrill = ({ seed, level, story, question }: Drill): AskedDrill => ({
  seed,
  level,
  paragraphs: story.split('\n\n'),
  question,
});

export const answerOf = ({ answer }: Drill): string =>
  answer.atMs === null ? 'never' : clockTime(answer.atMs);

/** Throws an `InputError` where the text is no answer. */
export function gradedDrill(drill: Drill, trace: Trace, text: string): GradedDrill {
  const { right, why, misconception } = grade(drill, text);
  const { entry, why: because } = drill.answer;
  const chart = drawChart([trace]);
  return {
    right,
    why,
    misconception,
    tempting: [...new Set(wrongTimesOf(drill).map((each) => each.misconception))],
    answer: answerOf(drill),
    because,
    decided: decidedBy(trace, entry, chart),
    chart,
  };
}

/** A story leaves out what only servers say to one another. */
function decidedBy(trace: Trace, index: number, chart: Chart): string {
  const event = chart.rows[0]?.story.find(({ entry }) => entry === index);
  const entry = trace.entries[index];
  if (!entry) throw new Error(`the run has no entry ${index}`);
  return `${clockTime(entry.atMs)} — ${event?.text ?? `${capital(entry.actor)} hears of it`}`;
}
