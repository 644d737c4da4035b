/**
 * What a page may weigh: the bodies of all that a first visit fetches before the reader does anything,
 * each compressed by gzip at level 9, in KB of 1024 bytes. Headers are not counted; fonts are counted apart.
 */
export const budgets = {
  home: { withoutFontsKb: 36, scriptsKb: 25 },
  /** A whole lesson: half of it is six figures with their event tables, written out for readers without scripts. */
  lesson: { withoutFontsKb: 79, scriptsKb: 37 },
  lab: { withoutFontsKb: 68, scriptsKb: 43 },
  other: { withoutFontsKb: 59, scriptsKb: 31 },
} as const;

/** All font files of the site together, as they are on the disk: woff2 is compressed already. */
export const fontsKb = 80;

/** What no page fetches before the reader asks for it, and the words by which its code is known. */
export const onDemand = {
  jose: ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'ERR_JWT_EXPIRED'],
  xstate: ['xstate.init', 'xstate.done.state'],
  'monaco-editor': ['MonacoEnvironment'],
} as const;
