/** Which shapes a chart shows, so that its legend explains those and no others. */
import type { ChartRow } from './chart.ts';
import { markedIn } from './marks.ts';

export type Shape = 'answered' | 'answered-user' | 'otherwise' | 'refused' | 'exposure';

export function shapesIn(rows: readonly Pick<ChartRow, 'story' | 'stretches'>[]): Shape[] {
  const marked = rows.flatMap(({ story }) => markedIn(story));
  const thief = marked.filter(({ who }) => who === 'thief');
  const shapes: Record<Shape, boolean> = {
    answered: marked.length === 0 || thief.some(({ kind }) => kind === 'request'),
    'answered-user': marked.some(({ who }) => who !== 'thief'),
    otherwise: thief.some(({ kind }) => kind !== 'request'),
    refused: true,
    exposure: marked.length === 0 || thief.some(({ kind }) => kind === 'request'),
  };
  return (Object.keys(shapes) as Shape[]).filter((shape) => shapes[shape]);
}
