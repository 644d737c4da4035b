/** The directions of what is shown. */
import type { Directions } from './seeded-directions.ts';

export const pages: readonly Directions[] = [
  {
    file: 'src/pages/*.astro',
    may: ['#sandbox', '#witness', '../layouts/Page.astro'],
    mayNot: ['../../sandbox/index.ts', '../../sandbox/world/world.ts'],
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
      '#witness',
      'astro:content',
    ],
    mayNot: ['../layouts/Page.astro', '../pages/index.astro', '../../sandbox/index.ts', 'jose'],
    says: 'A tag runs a scenario and hands it to an island',
  },
  {
    file: 'src/reference/*.astro',
    may: [
      './facts.ts',
      '../kit/Source.astro',
      '../islands/Chart.svelte',
      '../views/chart.ts',
      '#sandbox',
      'astro:content',
    ],
    mayNot: ['../shell/paths.ts', '../pages/index.astro', '../../sandbox/index.ts', 'jose'],
    says: 'What can be looked up is drawn from content and runs',
  },
  {
    file: 'src/terms/*.ts',
    may: ['./spellings.ts', 'node:fs', 'yaml', 'satteri'],
    mayNot: ['../views/chart.ts', '../kit/run.ts', '#sandbox', 'astro:content'],
    says: 'terms/ reads and links text while the site is built',
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
];
