/** Scenarios and traces as the text of a file. */
import type { ScenarioFile } from '../model/scenario-file.ts';
import type { Trace } from '../model/trace.ts';

/** One step a line, as people write them. */
export function scenarioText({ steps, ...rest }: ScenarioFile): string {
  const head = Object.entries(rest).map(([name, value]) => `  "${name}": ${spaced(value)},`);
  const lines = steps.map((line) => `    ${spaced(line)}`).join(',\n');
  return ['{', ...head, '  "steps": [', ...(lines === '' ? [] : [lines]), '  ]', '}', ''].join(
    '\n',
  );
}

/** Every entry, as the simulation keeps it. */
export const traceText = (trace: Trace): string => `${JSON.stringify(trace)}\n`;

/** JSON on one line, with room between its parts. */
const spaced = (value: unknown): string =>
  JSON.stringify(value, null, 1)
    .replaceAll(/\n\s*/g, ' ')
    .replaceAll(/\[ (.*?) \]/g, '[$1]');
