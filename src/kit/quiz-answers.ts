/** Says aloud what an answer brought, and matches a typed clock time to an option. */
import { progress } from '../progress/progress.ts';
import { readClock } from '../views/clock.ts';

export function followAnswers(question: HTMLElement): void {
  const said = question.querySelector('[role=status]');
  const form = question.querySelector('form');
  if (!said) return;
  const keep = keepFirst(question.dataset['question'] ?? '');
  if (form) askForTime(question, form, said, keep);
  else
    question.addEventListener('toggle', ({ target }) => announce(target, said, keep), {
      capture: true,
    });
}

type Keep = (answer: HTMLElement) => void;

/** What is opened after the first answer is read, not meant. */
function keepFirst(name: string): Keep {
  let answered = false;
  return ({ dataset }) => {
    if (answered) return;
    answered = true;
    const right = dataset['right'] === 'true';
    const belief = dataset['belief'] ?? null;
    progress.keep('answer', name, { right, belief, at: new Date().toISOString() });
  };
}

function announce(target: EventTarget | null, said: Element, keep: Keep): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  said.textContent = feedbackOf(target);
  keep(target);
}

const feedbackOf = (answer: HTMLElement): string =>
  answer.querySelector('.feedback')?.textContent.trim() ?? '';

/** A typed time opens the option that it amounts to, and hides the others. */
function askForTime(question: HTMLElement, form: HTMLFormElement, said: Element, keep: Keep): void {
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
    if (answer) keep(answer);
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
