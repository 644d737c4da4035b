/** What each term means, for the glimpse behind its links; fetched when a reader first asks for one. */
import { getCollection } from 'astro:content';

export async function GET(): Promise<Response> {
  const terms = await getCollection('glossary');
  return Response.json(
    Object.fromEntries(terms.map(({ id, data: { term, means } }) => [id, `${term}: ${means}`])),
  );
}
