/** What a detector sees, how late, and whom it takes for a thief. */
import type { Topic } from '../topic.ts';
import { detectedAndThrownOut } from './detected-and-thrown-out.ts';
import { falseAlarmOnATrain } from './false-alarm-on-a-train.ts';
import { passwordGuessedAt } from './password-guessed-at.ts';
import { passwordMistyped } from './password-mistyped.ts';
import { thiefAtTheSameAddress } from './thief-at-the-same-address.ts';

export const detection: Topic = {
  title: 'Detection',
  files: [
    detectedAndThrownOut,
    thiefAtTheSameAddress,
    falseAlarmOnATrain,
    passwordGuessedAt,
    passwordMistyped,
  ],
};
