/** The directions of those folders that play many runs. */
import { type Directions, everywhere } from './seeded-directions.ts';

export const examiners: readonly Directions[] = [
  {
    file: 'sandbox/audit/*.ts',
    may: [
      './plays.ts',
      '../model/time.ts',
      '../choices/ending/limits.ts',
      '../world/world.ts',
      '../models/index.ts',
      '../scenarios/index.ts',
      '../verdicts/judge.ts',
      '../explore/explore.ts',
      'zod/mini',
    ],
    mayNot: [
      ...everywhere,
      '../machines/api.ts',
      '../witness/index.ts',
      '../index.ts',
      'yaml',
      'zod',
    ],
    says: 'An audit runs a described system and judges it',
  },
];
