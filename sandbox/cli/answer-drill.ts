/** Answers `drill`: tells a story, asks when the thief is out, and shows the run. */
import {
  type Drill,
  drill,
  type Grade,
  grade,
  InputError,
  judge,
  models,
  readScenario,
  run,
  sayClock,
  type Trace,
  wrongTimesOf,
} from '../index.ts';
import { attest, demandAgreement } from '../witness/index.ts';
import type { Ask } from './ask.ts';
import type { DrillCommand } from './drill-command.ts';
import { wrap } from './layout.ts';
import { report } from './report.ts';
import type { Result } from './result.ts';

export async function answerDrill({ seed, level, json }: DrillCommand, ask: Ask): Promise<string> {
  const asked = drill(seed, level);
  if (json) return `${JSON.stringify(dataOf(asked), null, 2)}\n`;
  const graded = await gradeAnswer(asked, ask);
  const scenario = readScenario(asked.scenario);
  const result = await play(asked);
  const parts = [
    verdictOf(asked, graded),
    decidedBy(asked, result.trace),
    report(scenario, {}, [result], 'run').trimEnd(),
    `This drill again: cutoff drill --seed ${seed} --level ${level}`,
  ];
  return `\n${parts.join('\n\n')}\n`;
}

/** The plan is how it was made, and says nothing that is not in the rest. */
function dataOf(asked: Drill) {
  const { plan: _, ...told } = asked;
  return { ...told, wrong: wrongTimesOf(asked) };
}

/** Asks until an answer can be read. */
async function gradeAnswer(asked: Drill, ask: Ask): Promise<Grade> {
  const { seed, level, story, question } = asked;
  const paragraphs = story.split('\n\n').map(wrap).join('\n\n');
  let text = `Drill ${seed}, level ${level}\n\n${paragraphs}\n\n${wrap(question)}\n> `;
  for (;;) {
    const answer = await ask(text);
    if (answer === null)
      throw new InputError('no answer was given. Valid: a clock time, or never.');
    try {
      return grade(asked, answer);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      text = `${error.message}\n> `;
    }
  }
}

async function play({ scenario, system }: Drill): Promise<Result> {
  const trace = run(readScenario(scenario), models[system.model]);
  const witness = demandAgreement(await attest(trace));
  return { trace, verdict: { ...judge(trace), witness } };
}

function verdictOf({ answer }: Drill, { right, misconception, why }: Grade): string {
  if (right) return wrap(`Right. ${why}`);
  const time = answer.atMs === null ? 'never' : sayClock(answer.atMs);
  const belief = misconception ? ` (${misconception})` : '';
  return `${wrap(`Not so. ${why}${belief}`)}\n\n${wrap(`The answer: ${time}. ${answer.why}`)}`;
}

function decidedBy({ answer }: Drill, { entries }: Trace): string {
  const entry = entries[answer.entry];
  if (!entry) throw new Error(`the run has no entry ${answer.entry}`);
  const { atMs, actor, heard } = entry;
  return wrap(
    `Decided by entry ${answer.entry} of ${entries.length}: at ${sayClock(atMs)}, ${actor} hears “${heard.type}” from ${heard.from}.`,
  );
}
