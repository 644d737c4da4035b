/** The invented hosts of the jar's tests, and the requests between them. */
import type { Setter, Trip } from '#sandbox';

export const visit = (url: string): Trip => ({
  url,
  method: 'GET',
  how: 'navigation',
  initiator: null,
  within: [],
});

export const from = (initiator: string, trip: Partial<Trip> & { url: string }): Trip => ({
  ...visit(trip.url),
  within: trip.how && trip.how !== 'navigation' ? [initiator] : [],
  initiator,
  ...trip,
});

export const inResponse = (url: string): Setter => ({ by: 'response', to: visit(url) });
export const byScript = (on: string): Setter => ({ by: 'script', on });
