/** Audits a description once, however many parts of it a page shows. */
import { getCollection, getEntry } from 'astro:content';
import { type Audit, audit, readSystem } from '#sandbox';

export type AuditedFile = { written: Readonly<Record<string, unknown>>; found: Audit };

const made = new Map<string, Promise<AuditedFile>>();

export function auditOf(id: string): Promise<AuditedFile> {
  const found = made.get(id) ?? make(id);
  made.set(id, found);
  return found;
}

async function make(id: string): Promise<AuditedFile> {
  const entry = await getEntry('descriptions', id);
  if (!entry) {
    const names = (await getCollection('descriptions')).map((each) => each.id).join(', ');
    throw new Error(`no description is called "${id}". Valid: ${names}`);
  }
  const { system, flaws } = readSystem(entry.data);
  if (!system) throw new Error(flaws.map(({ message }) => message).join('; '));
  return { written: entry.data, found: audit(system) };
}
