/** Signs of theft: what each looks like in a journal, and how each can be wrong about an honest user. */
import type { Journal, Report, Signal } from '../model/detection.ts';
import { type Ms, minutes } from '../model/time.ts';

/** Five wrong passwords in five minutes (an assumption): somebody guesses, or has forgotten. */
const FAILURES = 5;
export const FAILURES_WITHIN_MS = minutes(5);

/** One session at two addresses within a minute (an assumption): a copy, or a phone that changes networks. */
export const PARALLEL_WITHIN_MS = minutes(1);

export const NOTHING_NOTED: Journal = { seen: {}, failedMs: {} };

export function noted(journal: Journal, report: Report, clockMs: Ms): Journal {
  if (report.type === 'failed-login') {
    const before = journal.failedMs[report.user] ?? [];
    return { ...journal, failedMs: { ...journal.failedMs, [report.user]: [...before, clockMs] } };
  }
  const { sid, address } = report;
  const { first, lastMs } = journal.seen[sid] ?? { first: address, lastMs: {} };
  const now = { first, lastMs: { ...lastMs, [address]: clockMs } };
  return { ...journal, seen: { ...journal.seen, [sid]: now } };
}

/** `journal`: with the report in it. */
export function gives(signal: Signal, journal: Journal, report: Report, clockMs: Ms): boolean {
  if (report.type === 'failed-login') {
    const times = journal.failedMs[report.user] ?? [];
    const late = times.filter((atMs) => clockMs - atMs < FAILURES_WITHIN_MS);
    return signal === 'failed-logins' && late.length >= FAILURES;
  }
  const session = journal.seen[report.sid];
  if (!session) return false;
  if (signal === 'address-change') return report.address !== session.first;
  return (
    signal === 'parallel-use' &&
    Object.entries(session.lastMs).some(
      ([address, atMs]) => address !== report.address && clockMs - atMs < PARALLEL_WITHIN_MS,
    )
  );
}
