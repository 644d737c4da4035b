/** Answers `audit`: the report, the record where one is asked for, and whether the system keeps the limit. */
import { accessSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Attested,
  type Audit,
  audit,
  InputError,
  readScenario,
  recordOf,
  run,
  type Trace,
} from '../index.ts';
import { attest, demandAgreement } from '../witness/index.ts';
import type { AuditCommand } from './audit-command.ts';
import { auditJson } from './audit-json.ts';
import { auditReport } from './audit-report.ts';
import { findSystem } from './find-system.ts';
import { gateFor, sayOver } from './gate.ts';

/** What jose says of each run that is shown: of the events, in their order, of what is beyond them, of counterexamples. */
export type Attestations = readonly Attested[];

/** `code`: 1 where the worst case of any event is over the limit. */
type Answer = { code: 0 | 1; out: string; err: string };

export async function answerAudit(command: AuditCommand): Promise<Answer> {
  const system = findSystem(command.file);
  if (command.record !== null) demandFolder(command.record);
  const found = audit(system);
  const attested = await attestAll(found);
  if (command.record !== null) save(command.record, recordOf(found));
  const gate = gateFor(found, command.maxExposureMs);
  const out = (command.json ? auditJson : auditReport)(found, attested, gate);
  return { code: gate.over.length > 0 ? 1 : 0, out, err: sayOver(gate) };
}

async function attestAll(found: Audit): Promise<Attestations> {
  const attested: Attested[] = [];
  for (const trace of tracesIn(found)) attested.push(demandAgreement(await attest(trace)));
  return attested;
}

const tracesIn = ({ system, endings, beyond, explored }: Audit): Trace[] => [
  ...[...endings, ...beyond].map(({ run }) => run.trace),
  ...(explored?.findings ?? []).flatMap(({ counterexample }) =>
    counterexample ? [run(readScenario(counterexample), system.model)] : [],
  ),
];

const troubles: Record<string, string> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'writing there is not allowed',
};

/** Better before the work than after it. */
const demandFolder = (file: string) => trying(file, () => accessSync(path.dirname(file)));

const save = (file: string, text: string) => trying(file, () => writeFileSync(file, text));

function trying(file: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError(`${file}: cannot be written: ${troubles[code] ?? code}`);
  }
}
