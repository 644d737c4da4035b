/** Holds what somebody wrote against a schema: what is wrong is told in one line. */
import * as z from 'zod/mini';
import { InputError, unknownName } from './input-error.ts';

export type Path = InputError['path'];

type Schema<T> = z.ZodMiniType<T> & { readonly shape: object };

/** Throws an {@link InputError} that names the field. `name` and `path`: what this is, and where. */
export function demand<T>(schema: Schema<T>, value: unknown, name: string, path: Path): T {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [stray = ''] = issue.keys;
    const names = Object.keys(schema.shape);
    throw unknownName(`field in ${name}:`, stray, names, [...path, stray]);
  }
  throw new InputError(`${name}${complaint(issue)}`, [...path, ...fieldOf(issue)]);
}

const fieldOf = (issue: z.core.$ZodIssue | undefined): (string | number)[] =>
  (issue?.path ?? []).filter((part) => typeof part !== 'symbol');

function complaint(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return ': cannot be read';
  const field = issue.path.length > 0 ? `, field "${issue.path.join('.')}"` : '';
  return `${field}: ${issue.input === undefined ? 'is missing' : wish(issue)}`;
}

const wish = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' ? `must be of type ${issue.expected}` : issue.message;
