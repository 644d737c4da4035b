/** Each statement's standing, what holds and how that is known, for the glimpse behind its links. */
import { getCollection } from 'astro:content';
import { evidenceFor } from '../../kit/evidence-for.ts';

export async function GET(): Promise<Response> {
  const statements = await getCollection('statements');
  const glimpses = statements.map(async ({ id, data }) => {
    const known = (await evidenceFor(data)).map(({ short }) => short).join(', ');
    const standing = 'standing' in data ? `${id.toUpperCase()}, ${data.standing}. ` : '';
    return [id, `${standing}${data.holds} (${known})`];
  });
  return Response.json(Object.fromEntries(await Promise.all(glimpses)));
}
