/** Which folder may import what, and the words with which the linter has to meet what it may not. */

import { type Directions, everywhere } from './seeded-directions.ts';
import { examiners } from './seeded-examiners.ts';
import { pages } from './seeded-pages.ts';

export const directions: readonly Directions[] = [
  ...examiners,
  {
    file: 'sandbox/model/*.ts',
    may: ['./time.ts', 'zod/mini', 'fastest-levenshtein'],
    mayNot: [...everywhere, '../choices/content.ts', '../index.ts', 'xstate', 'jose', 'zod'],
    says: 'model/ holds the nouns',
  },
  {
    file: 'sandbox/choices/*.ts',
    may: ['./content.ts', './ending/record.ts', '../model/time.ts'],
    mayNot: [...everywhere, '../machines/api.ts', '../models/index.ts', 'xstate', 'zod/mini'],
    says: 'A choice is a pure function over the nouns',
  },
  {
    file: 'sandbox/choices/ending/*.ts',
    may: ['./record.ts', '../content.ts', '../../model/time.ts'],
    mayNot: ['../../machines/api.ts', '../../index.ts', 'xstate', 'node:fs'],
    says: 'A choice is a pure function over the nouns',
  },
  {
    file: 'sandbox/machines/*.ts',
    may: ['./rules.ts', '../model/time.ts', '../choices/content.ts', 'xstate'],
    mayNot: [...everywhere, '../world/world.ts', '../verdicts/judge.ts', 'jose', 'xstate/graph'],
    says: 'A machine knows the nouns, the choices and XState, never the world',
  },
  {
    file: 'sandbox/world/*.ts',
    may: [
      './queue.ts',
      '../model/time.ts',
      '../choices/content.ts',
      '../machines/api.ts',
      'xstate',
    ],
    mayNot: [...everywhere, '../verdicts/judge.ts', '../witness/index.ts', '../index.ts', 'jose'],
    says: 'The world runs machines and judges nothing',
  },
  {
    file: 'sandbox/witness/*.ts',
    may: ['./keys.ts', '../model/trace.ts', '../world/world.ts', 'jose'],
    mayNot: [...everywhere, '../index.ts', '../cli.ts', 'xstate'],
    says: 'The witness repeats a finished trace with jose',
  },
  {
    file: 'sandbox/scenarios/thefts/*.ts',
    may: ['./log-leak.ts', '../topic.ts', '../../model/scenario.ts', '../../choices/content.ts'],
    mayNot: [...everywhere, '../roles/demoted.ts', '../../models/index.ts', 'xstate'],
    says: 'A scenario is data',
  },
  {
    file: 'sandbox/models/*.ts',
    may: ['./index.ts', '../model/model.ts', '../choices/content.ts'],
    mayNot: [...everywhere, '../machines/api.ts', '../scenarios/index.ts', 'xstate'],
    says: 'A model is a preset of the four choices',
  },
  {
    file: 'sandbox/verdicts/*.ts',
    may: ['./reading.ts', '../model/trace.ts', '../choices/spelling.ts'],
    mayNot: [...everywhere, '../world/world.ts', '../machines/api.ts', 'xstate'],
    says: 'A verdict reads a trace and nothing else',
  },
  {
    file: 'sandbox/goals/*.ts',
    may: ['./goal.ts', '../model/time.ts', '../verdicts/reading.ts'],
    mayNot: [...everywhere, '../world/world.ts', '../scenarios/index.ts', '../index.ts', 'xstate'],
    says: 'A goal is judged on a trace and its verdict',
  },
  {
    file: 'sandbox/share/*.ts',
    may: ['./codec.ts', '../model/time.ts', '../world/world.ts', 'jsonc-parser'],
    mayNot: [...everywhere, '../verdicts/judge.ts', '../goals/index.ts', '../index.ts', 'jose'],
    says: 'share/ writes runs down and reads them back',
  },
  {
    file: 'sandbox/index.ts',
    may: [
      './model/time.ts',
      './world/world.ts',
      './goals/index.ts',
      './share/link.ts',
      './audit/audit.ts',
    ],
    mayNot: ['./witness/index.ts', './cli.ts', './cli/print.ts', '../src/views/rows.ts', 'jose'],
    says: 'The door opens onto the pure folders alone',
  },
  {
    file: 'sandbox/cli.ts',
    may: ['./cli/print.ts', './index.ts', './witness/index.ts', 'node:fs'],
    mayNot: ['./world/world.ts', './model/time.ts', '../src/views/rows.ts', 'xstate'],
    says: "The command line enters through the sandbox's doors",
  },
  {
    file: 'sandbox/cli/*.ts',
    may: ['./table.ts', '../index.ts', '../witness/index.ts', 'jsonc-parser', 'yaml', 'node:util'],
    mayNot: ['../world/world.ts', '../witness/sign.ts', '../../src/views/rows.ts', 'xstate'],
    says: "The command line enters through the sandbox's doors",
  },
  {
    file: 'tests/world/*.test.ts',
    may: ['#sandbox', 'vitest', 'xstate', '../../src/views/rows.ts'],
    mayNot: ['../../sandbox/index.ts', '../../sandbox/world/queue.ts'],
    says: 'Whoever is not of the sandbox enters it through a door',
  },
  {
    file: 'bench/*.ts',
    may: ['#sandbox', 'tinybench', './suite.ts'],
    mayNot: ['../sandbox/index.ts'],
    says: 'Whoever is not of the sandbox enters it through a door',
  },
  ...pages,
];
