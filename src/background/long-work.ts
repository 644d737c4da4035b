/** In the page: long work done by a worker, with progress and a way to stop it. */
import type { Told } from './answering.ts';

export type LongWork<Result> = {
  /** Rejects with what the worker said, or with `Stopped`. */
  readonly result: Promise<Result>;
  readonly stop: () => void;
};

/** The reader has had enough: no failure. */
export class Stopped extends Error {}

/** Takes the worker over, and ends it when it has answered. */
export function begin<Wanted, Progress, Result>(
  worker: Worker,
  wanted: Wanted,
  onProgress: (progress: Progress) => void,
): LongWork<Result> {
  const end = () => worker.terminate();
  let stop = end;
  const result = new Promise<Result>((resolve, reject) => {
    stop = () => {
      end();
      reject(new Stopped());
    };
    worker.onmessage = ({ data: told }: MessageEvent<Told<Progress, Result>>) => {
      if (told.type === 'progress') return onProgress(told.progress);
      end();
      if (told.type === 'done') resolve(told.result);
      else reject(new Error(told.message));
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message || 'the work could not be started'));
    };
  });
  worker.postMessage(wanted);
  return { result, stop };
}
