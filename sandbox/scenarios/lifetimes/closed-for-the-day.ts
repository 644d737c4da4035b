import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A thief in no hurry: she starts when nobody else renews, and looks in a few times an hour. */
export const closedForTheDay: ScenarioFile = {
  format: 1,
  id: 'closed-for-the-day',
  question: 'The laptop is closed for the day, and only the thief renews. Until when?',
  until: '9h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'request' },
    { at: '2m', who: 'mallory', do: 'steal', via: 'malware', from: 'alice.laptop' },
    { at: '25m1s', who: 'mallory', do: 'poll', every: '14m', renews: true },
  ],
};
