/** Reads what was typed after `audit`. */
import { InputError, type Ms } from '../index.ts';
import { readDuration, type Typed } from './flags.ts';

export type AuditCommand = {
  name: 'audit';
  /** The path of a description. */
  file: string;
  /** Null: nothing is demanded. */
  maxExposureMs: Ms | null;
  json: boolean;
  /** Where the session ending record goes, if anywhere. */
  record: string | null;
};

export const AUDIT_FLAGS = ['max-exposure', 'record', 'json'] as const;

export function readAudit([file, stray]: readonly string[], typed: Typed): AuditCommand {
  if (file === undefined) throw new InputError('"audit" needs a file that describes a system');
  if (stray !== undefined) throw new InputError(`one system at a time, not also "${stray}"`);
  const { 'max-exposure': most, json = false, record = null } = typed;
  const maxExposureMs = most === undefined ? null : readDuration('max-exposure', most);
  return { name: 'audit', file, maxExposureMs, json, record };
}
