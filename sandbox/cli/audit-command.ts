/** Reads what was typed after `audit`. */
import { InputError, type Ms, parseDuration } from '../index.ts';

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

type Typed = { json?: boolean; 'max-exposure'?: string; record?: string };

export function readAudit(files: readonly string[], values: Typed): AuditCommand {
  const [file, stray] = files;
  if (file === undefined) throw new InputError('"audit" needs a file that describes a system');
  if (stray !== undefined) throw new InputError(`one system at a time, not also "${stray}"`);
  return {
    name: 'audit',
    file,
    maxExposureMs: readMost(values['max-exposure']),
    json: values.json ?? false,
    record: values.record ?? null,
  };
}

function readMost(text: string | undefined): Ms | null {
  if (text === undefined) return null;
  const ms = parseDuration(text);
  if (ms !== null) return ms;
  throw new InputError(
    `--max-exposure cannot be "${text}". Valid: a duration such as 250ms, 90s, 15m or 1h30m.`,
  );
}
