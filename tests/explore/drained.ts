/** What comes of work in pieces, once it is done. */
export function drained<Result>(work: Generator<unknown, Result>): Result {
  let piece = work.next();
  while (!piece.done) piece = work.next();
  return piece.value;
}
