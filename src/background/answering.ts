/** Inside a worker: does long work that says how far it is. The page stops it by ending the worker. */

/** Work in pieces: it yields how far it is, and returns what came of it. */
export type Task<Wanted, Progress, Result> = (wanted: Wanted) => Generator<Progress, Result>;

/** What a worker tells its page, in this order: progress as often as there is any, then one of the others. */
export type Told<Progress, Result> =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; result: Result }
  | { type: 'failed'; message: string };

/** To be called once by the worker's own file. */
export function answering<Wanted, Progress, Result>(task: Task<Wanted, Progress, Result>): void {
  const tell = (told: Told<Progress, Result>) => self.postMessage(told);
  self.onmessage = ({ data }: MessageEvent<Wanted>) => {
    try {
      const work = task(data);
      let piece = work.next();
      while (!piece.done) {
        tell({ type: 'progress', progress: piece.value });
        piece = work.next();
      }
      tell({ type: 'done', result: piece.value });
    } catch (error) {
      tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
