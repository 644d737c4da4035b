/** Says aloud what an answer brought, and matches a typed clock time to an option. */
import { readClock } from '../views/clock.ts';

export function followAnswers(question: HTMLElement): void {
  const said = question.querySelector('[role=status]');
  const form = question.querySelector('form');
  if (!said) return;
  if (form) askForTime(question, form, said);
  else
    question.addEventListener('toggle', ({ target }) => announce(target, said), { capture: true });
}

function announce(target: EventTarget | null, said: Element): void {
  if (target instanceof HTMLDetailsElement && target.open) said.textContent = feedbackOf(target);
}

const feedbackOf = (answer: HTMLElement): string =>
  answer.querySelector('.feedback')?.textContent.trim() ?? '';

/** A typed time opens the option that it amounts to, and hides the others. */
function askForTime(question: HTMLElement, form: HTMLFormElement, said: Element): void {
  const all = question.querySelector<HTMLDetailsElement>('.all');
  const answers = [...question.querySelectorAll<HTMLDetailsElement>('.answer')];
  const input = form.querySelector('input');
  if (!all || !input) return;
  form.hidden = false;
  const show = (shown: readonly HTMLElement[]) => {
    for (const answer of answers) answer.hidden = !shown.includes(answer);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ms = readClock(input.value);
    const matching = answers.filter((answer) => ms !== null && takes(answer, ms));
    show(matching);
    all.open = matching.length > 0;
    const [answer] = matching;
    /** The feedback itself is in sight, so what is said of it need only be heard. */
    said.classList.toggle('out-of-sight', answer !== undefined);
    said.textContent = answer ? feedbackOf(answer) : noMatch(ms, form);
  });
  all.querySelector('summary')?.addEventListener('click', () => {
    if (!all.open) show(answers);
  });
}

const noMatch = (ms: number | null, { dataset }: HTMLFormElement): string =>
  ms === null ? 'Please type a clock time, such as 9:12:30.' : `No. ${dataset['otherwise'] ?? ''}`;

const takes = ({ dataset }: HTMLElement, ms: number): boolean =>
  ms > Number(dataset['after']) && ms <= Number(dataset['until']);
