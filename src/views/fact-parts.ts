/** The parts of the fact check. Each is a folder of content/statements. */

export type PartId = (typeof parts)[number]['id'];

/** `of`: what a popular article says, or what the course itself relies on. */
export const parts = [
  { id: 'people', of: 'article', title: 'People, companies and numbers' },
  { id: 'premises', of: 'article', title: 'Premises' },
  { id: 'logout', of: 'article', title: 'Logout and revocation' },
  { id: 'theft', of: 'article', title: 'Theft and replay' },
  { id: 'lifetimes', of: 'article', title: 'Lifetimes and refresh tokens' },
  { id: 'operations', of: 'article', title: 'Operation and speed' },
  { id: 'practices', of: 'article', title: 'What it recommends' },
  { id: 'incidents', of: 'course', title: 'Incidents that happened' },
  { id: 'limits', of: 'course', title: 'What standards ask of secrets and lifetimes' },
  { id: 'products', of: 'course', title: 'What products do unless told otherwise' },
  { id: 'speed', of: 'course', title: 'Speed' },
  { id: 'failure', of: 'course', title: 'Replication and failure' },
  { id: 'sizes', of: 'course', title: 'Sizes' },
  { id: 'formulae', of: 'course', title: 'What follows by arithmetic' },
] as const;
