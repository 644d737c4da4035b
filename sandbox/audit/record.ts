/** The session ending record: one page that says, for each event, whom it ends, how late at worst, and who accepts that. */
import { sayDuration } from '../model/time.ts';
import type { Audit } from './audit.ts';
import type { Ending } from './endings.ts';

/** As Markdown. The last column is left to be signed. */
export function recordOf({ system, endings, questions }: Audit): string {
  const rows = endings.map((ending) => [
    ending.event,
    ending.does,
    sayReach(ending),
    sayWorst(ending),
    ' ',
  ]);
  return `${[
    `# Session ending record: ${system.name}`,
    system.about,
    'After each event a stolen copy of the credential goes on working for at most the time given, when no machine fails. (OWASP ASVS 5.0, 7.1: documented, decided, accepted.)',
    table(['Event', 'What it does', 'Whom it ends', 'Worst case', 'Accepted by'], rows),
    '## The five questions',
    questions
      .map(({ question, answer }, index) => `${index + 1}. **${question}** ${answer}`)
      .join('\n'),
    ...(system.assumptions.length > 0
      ? ['## Assumptions', system.assumptions.map((each) => `- ${each}`).join('\n')]
      : []),
    'Accepted on: ____________________  Next review: ____________________',
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** Whose copies it ends sooner than their own clocks would. */
export function sayReach({
  event,
  reach: { own, others },
}: Pick<Ending, 'event' | 'reach'>): string {
  if (event === 'demotion') return 'a role';
  if (own && others) return 'all sessions';
  if (own) return 'this session';
  if (others) return own === null ? 'that session' : 'other sessions';
  return 'no session';
}

export const sayWorst = ({ worstCaseMs, untouched }: Ending): string => {
  if (worstCaseMs === null) return 'no limit';
  const time = worstCaseMs === 0 ? 'at once' : sayDuration(worstCaseMs);
  return untouched ? `${time} (its own clock)` : time;
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

/** A bar would end a cell, and a line a row. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
