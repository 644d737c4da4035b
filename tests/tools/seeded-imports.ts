/** Which folder may import what, and the words with which the linter has to meet what it may not. */

type Directions = {
  /** The files whose imports are limited; `*` stands for any name. */
  readonly file: string;
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  readonly says: string;
};

const everywhere = ['../../src/views/rows.ts', './../../tests/lint.ts', 'node:fs'];

export const directions: readonly Directions[] = [
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
    file: 'sandbox/index.ts',
    may: ['./model/time.ts', './world/world.ts'],
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
    may: ['./table.ts', '../index.ts', '../witness/index.ts', 'jsonc-parser', 'node:util'],
    mayNot: ['../world/world.ts', '../witness/sign.ts', '../../src/views/rows.ts', 'xstate'],
    says: "The command line enters through the sandbox's doors",
  },
  {
    file: 'src/pages/*.astro',
    may: ['#sandbox', '#witness', '../layouts/Page.astro'],
    mayNot: ['../../sandbox/index.ts', '../../sandbox/world/world.ts'],
    says: 'Whoever is not of the sandbox enters it through a door',
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
  {
    file: 'src/views/*.ts',
    may: ['./rows.ts', '#sandbox'],
    mayNot: ['../islands/Replay.svelte', '../../sandbox/index.ts', 'svelte', 'xstate'],
    says: 'A view turns a trace into drawing data',
  },
  {
    file: 'src/islands/*.svelte',
    may: [
      './Replay.svelte',
      '../views/rows.ts',
      '../background/long-work.ts',
      '../progress/bets.ts',
      '#sandbox',
      '#witness',
      'svelte/motion',
    ],
    mayNot: ['../kit/Figure.astro', '../layouts/Page.astro', '../../sandbox/index.ts', 'jose'],
    says: 'An island shows a view',
  },
  {
    file: 'src/lab/*.svelte',
    may: [
      './Stage.svelte',
      '../islands/Replay.svelte',
      '../views/rows.ts',
      '../background/long-work.ts',
      '../progress/bets.ts',
      '#sandbox',
      '#witness',
      'svelte/motion',
    ],
    mayNot: ['../kit/Figure.astro', '../layouts/Page.astro', '../../sandbox/index.ts', 'jose'],
    says: 'The lab is a page of instruments',
  },
  {
    file: 'src/background/*.ts',
    may: ['./long-work.ts', '#sandbox'],
    mayNot: ['../views/rows.ts', '../../sandbox/index.ts', '../islands/Replay.svelte', '#witness'],
    says: 'background/ is long work and its workers',
  },
  {
    file: 'src/kit/*.astro',
    may: [
      './Quiz.astro',
      '../islands/Replay.svelte',
      '../views/rows.ts',
      '#sandbox',
      'astro:content',
    ],
    mayNot: ['../layouts/Page.astro', '../pages/index.astro', '../../sandbox/index.ts', 'jose'],
    says: 'A tag runs a scenario and hands it to an island',
  },
  {
    file: 'src/layouts/*.astro',
    may: [
      './Page.astro',
      '../styles/base.css',
      '../shell/Contents.astro',
      '../fonts/sans.woff2?url',
      'astro:content',
    ],
    mayNot: [
      '../kit/Quiz.astro',
      '../pages/index.astro',
      '../views/rows.ts',
      '../../sandbox/index.ts',
      '#sandbox',
    ],
    says: 'A layout is the frame of a page',
  },
  {
    file: 'src/shell/*.astro',
    may: ['./paths.ts', '../progress/theme.ts', 'astro:content'],
    mayNot: ['../layouts/Page.astro', '../kit/Quiz.astro', '../views/rows.ts', '#sandbox'],
    says: 'The shell is what every page has around it',
  },
  {
    file: 'src/progress/*.ts',
    may: ['./bets.ts'],
    mayNot: ['../views/rows.ts', '../islands/Replay.svelte', '#sandbox', 'svelte'],
    says: "progress/ is the only user of the browser's storage",
  },
];
