/**
 * The code of a run as text: the format's number, three characters that tell of damage, and one large
 * number in base64url (RFC 4648, section 5).
 */
import { InputError } from '../model/input-error.ts';
import { hashOf } from './digest.ts';

const FORMAT = '1';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CHECK = 3;

/** Longer than any that this Cutoff writes: nobody has to wait for what is no code at all. */
const READ_MAX = 20_000;

export const unopened = (says: string): InputError =>
  new InputError(`this link cannot be opened: ${says}`);

export function spellCode(number: bigint): string {
  const body = spell(number);
  return FORMAT + checkOf(body) + body;
}

/** Throws an {@link InputError} that says what is wrong with it. */
export function readCode(code: string): bigint {
  const stray = [...code].find((letter) => !LETTERS.includes(letter));
  if (stray !== undefined) throw unopened(`"${stray}" is no character of the code of a run`);
  const format = code.slice(0, 1);
  if (/[2-9]/.test(format))
    throw unopened(`it is of format ${format}, and this Cutoff reads format ${FORMAT}`);
  if (format !== FORMAT || code.length > READ_MAX) throw unopened('this is not the code of a run');
  const body = code.slice(1 + CHECK);
  if (code.slice(1, 1 + CHECK) !== checkOf(body))
    throw unopened('characters of it are missing, added or changed');
  return [...body].reduce((sum, letter) => (sum << 6n) | BigInt(LETTERS.indexOf(letter)), 0n);
}

const checkOf = (body: string): string =>
  spell(BigInt(hashOf(body) % 64 ** CHECK)).padStart(CHECK, 'A');

function spell(number: bigint): string {
  const letters: string[] = [];
  for (let rest = number; rest > 0n; rest >>= 6n) {
    letters.push(LETTERS.charAt(Number(rest & 63n)));
  }
  return letters.reverse().join('');
}
