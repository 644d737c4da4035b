import type { ScenarioFile } from '../../model/scenario-file.ts';

/** A support case: the file was recorded while she worked, and read by the wrong person an hour later. */
export const harAnHourOld: ScenarioFile = {
  format: 1,
  id: 'har-an-hour-old',
  question:
    'Alice sends support a recording of her browser’s requests. A thief reads it an hour later. Does it still open anything?',
  until: '9h',
  steps: [
    { at: '0s', who: 'alice.laptop', do: 'login' },
    { at: '1m', who: 'alice.laptop', do: 'poll', every: '10m' },
    { at: '1h5m', who: 'mallory', do: 'steal', via: 'har', from: 'alice.laptop', age: '1h' },
    { at: '1h5m1s', who: 'mallory', do: 'poll', every: '5m', renews: true },
  ],
};
