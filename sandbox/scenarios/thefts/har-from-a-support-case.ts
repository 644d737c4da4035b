import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The same within an hour's sign-in, short enough to be read in a chart. */
export const harFromASupportCase: ScenarioFile = {
  format: 1,
  id: 'har-from-a-support-case',
  question:
    'Alice sends support a recording of her browser’s requests. Half an hour later a thief reads it there. Does it open anything?',
  until: '66m',
  settings: { signedInFor: '1h' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '8m' },
    { at: '32m', who: 'mallory', do: 'steal', via: 'har', from: 'alice.laptop', age: '27m' },
    { at: '32m30s', who: 'mallory', do: 'poll', every: '2m', renews: true },
  ],
};
