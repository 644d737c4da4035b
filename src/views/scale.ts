/** A stretch of time laid over a width of 1,000. */
import { clockFace, clockSeconds } from './clock.ts';

export type Scale = { readonly fromMs: number; readonly toMs: number };

export const WIDTH = 1_000;

export const xOn = ({ fromMs, toMs }: Scale, atMs: number): number =>
  Math.round(((atMs - fromMs) / Math.max(1, toMs - fromMs)) * WIDTH * 10) / 10;

/** From 0 at the beginning to 1 at the end; what lies outside is at the nearer of them. */
export const shareOn = ({ fromMs, toMs }: Scale, atMs: number): number =>
  Math.min(1, Math.max(0, (atMs - fromMs) / Math.max(1, toMs - fromMs)));

/** The moment at a share of the way, to the millisecond. */
export const momentOn = ({ fromMs, toMs }: Scale, share: number): number =>
  Math.round(fromMs + share * (toMs - fromMs));

export const isOn = ({ fromMs, toMs }: Scale, atMs: number): boolean =>
  atMs >= fromMs && atMs <= toMs;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [
  50,
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 4, 8, 24, 48, 168].map((n) => n * HOUR),
];

/** Eight ticks at most; every second one may be left out where it is narrow. Below a minute seconds are told, below a second milliseconds. */
export function ticksOn(scale: Scale): { x: number; label: string; minor: boolean }[] {
  const spanMs = scale.toMs - scale.fromMs;
  const every = STEPS.find((step) => spanMs / step <= 7.5) ?? spanMs;
  const first = Math.ceil(scale.fromMs / every) * every;
  const count = Math.floor((scale.toMs - first) / every) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const atMs = first + index * every;
    return { x: xOn(scale, atMs), label: labelOf(atMs, every), minor: index % 2 === 1 };
  });
}

function labelOf(atMs: number, every: number): string {
  if (every >= MINUTE) return clockFace(atMs);
  const [time = ''] = clockSeconds(atMs).split(' ', 1);
  return every >= SECOND ? time : `${time}.${String(atMs % SECOND).padStart(3, '0')}`;
}

/** As much time as asked for, around a moment, within the run. */
export function zoomed(untilMs: number, spanMs: number, aroundMs: number): Scale {
  if (spanMs >= untilMs) return { fromMs: 0, toMs: Math.max(1, untilMs) };
  const fromMs = Math.min(untilMs - spanMs, Math.max(0, aroundMs - spanMs * 0.4));
  return { fromMs: Math.round(fromMs), toMs: Math.round(fromMs + spanMs) };
}
