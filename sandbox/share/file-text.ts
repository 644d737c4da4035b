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
function spaced(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const parts = Object.entries(value).map(([name, each]) => `${spaced(name)}: ${spaced(each)}`);
  return `{ ${parts.join(', ')} }`;
}
