/** What the network, the stores and the people who run a system suffer or set up in a drill. */
import type { Ms } from '../model/time.ts';
import type { Happening, Line } from './plan.ts';
import { sayClock } from './say-time.ts';

const fault = (atMs: Ms, act: Line, says: string): Happening => ({
  kind: 'fault',
  atMs,
  lines: [{ who: 'network', ...act }],
  says,
});

export const cutOffRegion = (atMs: Ms): Happening =>
  fault(
    atMs,
    { do: 'partition', region: 2 },
    `At ${sayClock(atMs)} the second region loses its line to the store; its copy answers with what it knows.`,
  );

export const lineBack = (atMs: Ms): Happening =>
  fault(atMs, { do: 'heal' }, `The line is back at ${sayClock(atMs)}.`);

export const storeRestarts = (atMs: Ms): Happening =>
  fault(atMs, { do: 'restart' }, `At ${sayClock(atMs)} the store is restarted.`);

export const storeFailsOver = (atMs: Ms): Happening =>
  fault(
    atMs,
    { do: 'failover' },
    `At ${sayClock(atMs)} the store breaks down, and a copy takes over with what had reached it.`,
  );

export const issuerDown = (atMs: Ms): Happening =>
  fault(
    atMs,
    { do: 'issuer-down' },
    `At ${sayClock(atMs)} the issuer goes down, and what it is sent is lost.`,
  );

export const issuerUp = (atMs: Ms): Happening =>
  fault(atMs, { do: 'issuer-up' }, `The issuer is back at ${sayClock(atMs)}.`);
