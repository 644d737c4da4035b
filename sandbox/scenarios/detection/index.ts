/** What a detector sees, how late, and whom it takes for a thief. */
import type { Topic } from '../topic.ts';
import { detectedAndThrownOut } from './detected-and-thrown-out.ts';
import { falseAlarmOnATrain } from './false-alarm-on-a-train.ts';
import { passwordGuessedAt } from './password-guessed-at.ts';
import { passwordMistyped } from './password-mistyped.ts';
import { passwordMistypedNowAndThen } from './password-mistyped-now-and-then.ts';
import { thiefAtTheSameAddress } from './thief-at-the-same-address.ts';
import { thrownOutAndBack } from './thrown-out-and-back.ts';
import { twoInTheMorning } from './two-in-the-morning.ts';

export const detection: Topic = {
  title: 'Detection',
  files: [
    detectedAndThrownOut,
    thrownOutAndBack,
    thiefAtTheSameAddress,
    falseAlarmOnATrain,
    passwordGuessedAt,
    passwordMistyped,
    passwordMistypedNowAndThen,
    twoInTheMorning,
  ],
};
