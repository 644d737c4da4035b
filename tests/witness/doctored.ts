/** Traces of an engine that is wrong in one place. */
import type { Effect, Trace } from '#sandbox';

export type Check = Extract<Effect, { type: 'verify' }>;

/** The same trace with its first check of this outcome told differently, and where that is. */
export function doctored(
  trace: Trace,
  refusal: Check['refusal'],
  change: (check: Check) => Partial<Check>,
): { trace: Trace; entry: number } {
  const isIt = (effect: Effect): effect is Check =>
    effect.type === 'verify' && effect.refusal === refusal;
  const entry = trace.entries.findIndex(({ effects }) => effects.some(isIt));
  const entries = trace.entries.map((each, index) => {
    if (index !== entry) return each;
    const effects = each.effects.map((effect) =>
      isIt(effect) ? { ...effect, ...change(effect) } : effect,
    );
    return { ...each, effects };
  });
  return { trace: { ...trace, entries }, entry };
}
