import type { ScenarioFile } from '../../model/scenario-file.ts';

/** The server writes down what it is sent. Set hashIds=true and it writes down what opens nothing. */
export const logLeak: ScenarioFile = {
  format: 1,
  id: 'log-leak',
  question: 'The log of twenty minutes ago is copied. Is anything in it still good?',
  until: '9h',
  settings: { hashIds: 'false' },
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '10m' },
    { at: '25m', who: 'mallory', do: 'steal', via: 'log-leak', from: 'alice.laptop', age: '20m' },
    { at: '25m1s', who: 'mallory', do: 'poll', every: '5m' },
  ],
};
