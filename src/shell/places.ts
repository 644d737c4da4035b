/**
 * The parts of the site, as the menu and the foot of every page list them. A new part is one line here.
 *
 * `near`: it also stands in the header of a wide screen.
 */
export type Place = { path: string; name: string; says: string; near?: true };

export const places: readonly { title: string; pages: readonly Place[] }[] = [
  {
    title: 'Learn',
    pages: [
      { path: 'lessons/', name: 'Lessons', says: 'Bet, run, and read why', near: true },
      {
        path: 'drills/',
        name: 'Drills',
        says: 'When is the thief out? Endless, from a seed',
        near: true,
      },
      { path: 'progress/', name: 'Your progress', says: 'Kept in this browser, and yours to move' },
    ],
  },
  {
    title: 'Try',
    pages: [
      { path: 'lab/', name: 'Lab', says: 'Do anything, see what happens, go back', near: true },
      { path: 'lab/goals/', name: 'Goals', says: 'Twelve things to bring about in the lab' },
      {
        path: 'explore/',
        name: 'Explore',
        says: 'Every order of events, and the shortest that breaks a rule',
      },
      { path: 'fleet/', name: 'Fleet', says: 'A day of many sessions, and how it grows' },
    ],
  },
  {
    title: 'Look up',
    pages: [
      { path: 'one-page/', name: 'On one page', says: 'Five questions to print and fill in' },
      { path: 'compare/', name: 'Compare', says: 'Models side by side, every cell from a run' },
      {
        path: 'fact-check/',
        name: 'Fact check',
        says: 'What is said of sessions and JWTs, and what holds',
      },
      { path: 'glossary/', name: 'Glossary', says: 'The terms, in a sentence each' },
      { path: 'faq/', name: 'Questions', says: 'Short answers, with a run for each' },
    ],
  },
];
