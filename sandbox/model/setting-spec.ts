/** What one setting may be: its kind, limits, default, meaning and source. */
import type { Ms } from './time.ts';

type Told = {
  choice:
    | 'promise'
    | 'content'
    | 'carrier'
    | 'binding'
    | 'clock'
    | 'ending'
    | 'deployment'
    | 'population';
  /** One sentence: what it is and what changing it does. */
  says: string;
  /** Where the default comes from. */
  source: string;
};

export type DurationSpec = Told & {
  kind: 'duration';
  default: Ms;
  min: Ms;
  max: Ms;
  /** JWTs count in seconds; a duration that ends in one must too. */
  wholeSeconds: boolean;
};

type OneOfSpec<T extends string> = Told & {
  kind: 'one-of';
  options: readonly T[];
  default: NoInfer<T>;
};
type SetSpec<T extends string> = Told & {
  kind: 'set';
  options: readonly T[];
  default: readonly NoInfer<T>[];
};
/** How many of something. */
type CountSpec = Told & { kind: 'count'; default: number; min: number; max: number };
type SwitchSpec = Told & { kind: 'switch'; default: boolean };

export type SettingSpec =
  | DurationSpec
  | OneOfSpec<string>
  | SetSpec<string>
  | CountSpec
  | SwitchSpec;

type Timed = Omit<DurationSpec, 'kind' | 'wholeSeconds'>;

export const duration = (spec: Timed) => ({
  ...spec,
  kind: 'duration' as const,
  wholeSeconds: false,
});
export const inSeconds = (spec: Timed) => ({
  ...spec,
  kind: 'duration' as const,
  wholeSeconds: true,
});
export const count = (spec: Omit<CountSpec, 'kind'>) => ({ ...spec, kind: 'count' as const });
export const onOff = (spec: Omit<SwitchSpec, 'kind'>) => ({ ...spec, kind: 'switch' as const });
export const oneOf = <const T extends string>(spec: Omit<OneOfSpec<T>, 'kind'>) => ({
  ...spec,
  kind: 'one-of' as const,
});
export const setOf = <const T extends string>(spec: Omit<SetSpec<T>, 'kind'>) => ({
  ...spec,
  kind: 'set' as const,
});

/** The value that a setting of this kind has inside the engine. */
export type ValueOf<S> = S extends { kind: 'duration' }
  ? Ms
  : S extends { kind: 'count' }
    ? number
    : S extends { kind: 'one-of'; options: readonly (infer O)[] }
      ? O
      : S extends { kind: 'set'; options: readonly (infer O)[] }
        ? readonly O[]
        : boolean;
