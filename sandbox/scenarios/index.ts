/** Every scenario that comes with Cutoff, by its id. */
import { type ReadScenario, readScenario } from '../model/scenario-file.ts';
import { anHourAfterLogout } from './an-hour-after-logout.ts';
import { logoutThenWork } from './logout-then-work.ts';
import { stealThenLogout } from './steal-then-logout.ts';
import { stealThenNothing } from './steal-then-nothing.ts';
import { stealThenPasswordChange } from './steal-then-password-change.ts';

const files = [
  stealThenLogout,
  stealThenPasswordChange,
  stealThenNothing,
  anHourAfterLogout,
  logoutThenWork,
];

export const scenarios: Readonly<Record<string, ReadScenario>> = Object.fromEntries(
  files.map((file) => [file.id, readScenario(file)]),
);
