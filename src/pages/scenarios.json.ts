/** Every scenario that can be chosen in free play, fetched when the reader comes near it. */
import { scenarios } from '#sandbox';
import type { PlayableScenario } from '../islands/wanted.ts';

export function GET(): Response {
  const all: PlayableScenario[] = Object.values(scenarios).map(({ id, question, models }) => ({
    id,
    question,
    models,
  }));
  return Response.json(all);
}
