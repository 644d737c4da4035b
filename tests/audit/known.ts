/** The described defaults of known products, each audited once. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Audit, type Audited, audit, readSystem } from '#sandbox';

const folder = new URL('../../content/systems/', import.meta.url);

export const products: readonly string[] = readdirSync(folder).map((file) =>
  file.replace(/\.yaml$/, ''),
);

export function described(value: unknown): Audited {
  const { system, flaws } = readSystem(value);
  if (!system) throw new Error(flaws.map(({ message }) => message).join('; '));
  return system;
}

const audits = new Map(
  products.map((product) => {
    const text = readFileSync(new URL(`${product}.yaml`, folder), 'utf8');
    return [product, audit(described(parse(text)))] as const;
  }),
);

export function auditOf(product: string): Audit {
  const found = audits.get(product);
  if (!found) throw new Error(`no description of ${product}`);
  return found;
}
