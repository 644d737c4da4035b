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
  {
    file: 'sandbox/explore/*.ts',
    may: ['./key.ts', '../world/world.ts', '../verdicts/judge.ts', '../machines/moments.ts'],
    mayNot: [...everywhere, '../witness/index.ts', '../index.ts', '../cli.ts', 'xstate', 'jose'],
    says: 'A search drives the world and judges what happens',
  },
  {
    file: 'sandbox/fleet/*.ts',
    may: [
      './life.ts',
      './gates/index.ts',
      '../model/time.ts',
      '../models/index.ts',
      '../choices/content.ts',
      '../verdicts/cost.ts',
      '../world/world.ts',
    ],
    mayNot: [...everywhere, '../machines/api.ts', '../witness/index.ts', '../index.ts', 'xstate'],
    says: 'A fleet asks the choices, and the world for single runs',
  },
  {
    file: 'sandbox/fleet/gates/*.ts',
    may: ['./gate.ts', '../book.ts', '../tally.ts', '../../model/time.ts', '../../choices/edge.ts'],
    mayNot: [...everywhere, '../result.ts', '../../world/world.ts', '../../index.ts', 'xstate'],
    says: 'A gate asks the choices and counts',
  },
  {
    file: 'sandbox/drills/*.ts',
    may: ['./plan.ts', '../model/time.ts', '../models/index.ts', '../world/world.ts'],
    mayNot: [...everywhere, '../machines/api.ts', '../scenarios/index.ts', '../index.ts', 'xstate'],
    says: 'A drill is drawn, run and judged',
  },
];
