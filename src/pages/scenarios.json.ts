/** Every scenario that can be chosen in free play, by topic, fetched when the reader comes near it. */
import { topics } from '#sandbox';
import type { PlayableTopic } from '../islands/wanted.ts';

export function GET(): Response {
  const all: PlayableTopic[] = topics.map(({ title, scenarios }) => ({
    title,
    scenarios: scenarios.map(({ id, question, models }) => ({ id, question, models })),
  }));
  return Response.json(all);
}
