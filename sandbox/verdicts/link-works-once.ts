import type { Property } from '../model/verdict.ts';

type State = { used: readonly string[]; broken: boolean };

/** Whoever opens it: her own second click counts as well, since the server cannot tell it from a thief's. */
export const linkWorksOnce: Property<State> = {
  id: 'link-works-once',
  says: 'A link or a code that was mailed does what it is for once, and then nothing.',
  concerns: [],
  concernsMessages: ['link-opened'],
  start: { used: [], broken: false },
  see({ used }, { effects }) {
    const done = effects.flatMap((effect) =>
      effect.type === 'open' && !effect.refusal ? [effect.link] : [],
    );
    return { used: [...used, ...done], broken: done.some((link) => used.includes(link)) };
  },
  broken: ({ broken }) => broken,
};
