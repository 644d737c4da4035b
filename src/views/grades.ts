/** How well a statement of fact is known, from the best to the weakest. */

export type Grade = keyof typeof grades;

/** `weak`: whoever cites it says so on the spot. */
export const grades = {
  text: { short: 'read', says: 'read in the source itself', weak: false },
  transcript: {
    short: 'read in a copy',
    says: 'read in a faithful transcription of the source, not in the source itself',
    weak: false,
  },
  measured: { short: 'measured', says: 'measured by us, on one machine', weak: false },
  reasoned: { short: 'worked out', says: 'follows by arithmetic or argument', weak: false },
  searched: { short: 'nothing found', says: 'searched for, and nothing was found', weak: false },
  report: {
    short: 'reported',
    says: 'reported by others; the original was not read by us',
    weak: true,
  },
  known: { short: 'general knowledge', says: 'general knowledge; no text was read', weak: true },
  assumed: { short: 'assumption', says: 'an assumption of this course', weak: true },
} as const satisfies Record<string, { short: string; says: string; weak: boolean }>;

export const gradeIds = Object.keys(grades) as [Grade, ...Grade[]];
