/** Faults: when they begin and end, and what lag and skew they leave behind. */
import type { Fault, FaultStep } from '../model/step.ts';
import type { Ms } from '../model/time.ts';

/** From its first moment, up to but without its last. */
export type Window = { fromMs: Ms; toMs: Ms };

type Type = FaultStep['type'];

/** When this lasts. What is never mended lasts for ever. */
function windows(
  faults: readonly Fault[],
  begins: (does: FaultStep) => boolean,
  ends: Type,
): Window[] {
  const all = inOrder(faults);
  return all
    .filter(({ does }) => begins(does))
    .map(({ atMs: fromMs }) => ({
      fromMs,
      toMs:
        all.find(({ atMs, does }) => does.type === ends && atMs >= fromMs)?.atMs ??
        Number.POSITIVE_INFINITY,
    }));
}

export const outages = (faults: readonly Fault[]): Window[] =>
  windows(faults, ({ type }) => type === 'store-down', 'store-up');

export const issuerOutages = (faults: readonly Fault[]): Window[] =>
  windows(faults, ({ type }) => type === 'issuer-down', 'issuer-up');

/** While this region's copy hears of no change. */
export const partitions = (faults: readonly Fault[], region: number): Window[] =>
  windows(faults, (does) => does.type === 'partition' && does.region === region, 'heal');

export const momentsOf = (faults: readonly Fault[], type: Type): Ms[] =>
  faults.filter(({ does }) => does.type === type).map(({ atMs }) => atMs);

/** What a dial shows, and from when until when. */
export type Reading = Window & { valueMs: Ms };

/** How far copies are behind, from the beginning on. */
export const lags = (faults: readonly Fault[], firstMs: Ms): Reading[] =>
  readings(faults, firstMs, (does) => (does.type === 'lag' ? does.lagMs : null));

/** How far the issuer's clock is ahead of the apis', from the beginning on. */
export const skews = (faults: readonly Fault[], firstMs: Ms): Reading[] =>
  readings(faults, firstMs, (does) => (does.type === 'skew' ? does.byMs : null));

function readings(
  faults: readonly Fault[],
  firstMs: Ms,
  read: (does: FaultStep) => Ms | null,
): Reading[] {
  const turned = inOrder(faults).flatMap(({ atMs, does }) => {
    const valueMs = read(does);
    return valueMs === null ? [] : [{ fromMs: atMs, valueMs }];
  });
  const all = [{ fromMs: 0, valueMs: firstMs }, ...turned];
  return all
    .map((each, index) => ({ ...each, toMs: all[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}

const inOrder = (faults: readonly Fault[]) => faults.toSorted((a, b) => a.atMs - b.atMs);
