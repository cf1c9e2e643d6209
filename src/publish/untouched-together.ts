import { answerOf, startThread, threadsOfMachine } from '../thread.ts';
import { countUntouched, type LookedRelease } from './untouched.ts';

/** A thread starts in a twentieth of a second; so many files are asked for in that time. */
const WORTH_FILES = 10_000;

/** Looking at a release's files, begun by other threads. */
export interface Looking {
  /** Looks as well, and tells whether all are as they were written. */
  untouched(): Promise<boolean>;
  end(): Promise<void>;
}

/** Begins to look at all `files` of a release. */
export function lookAt(
  release: Pick<LookedRelease, 'manifest' | 'directory'>,
  files: number,
  threads = files < WORTH_FILES ? 1 : threadsOfMachine(),
): Looking {
  const order: LookedRelease = { ...release, taken: new SharedArrayBuffer(4) };
  const workers = Array.from({ length: threads - 1 }, () =>
    startThread(new URL('./untouched-worker.ts', import.meta.url), { workerData: order }),
  );
  const counts = workers.map((worker) => answerOf<number | null>(worker));
  return {
    async untouched() {
      const own = countUntouched(order);
      const all = own === null ? [null] : [own, ...(await Promise.all(counts))];
      // A thread that failed leaves a part out: then too few were seen.
      return !all.includes(null) && all.reduce<number>((sum, count) => sum + (count ?? 0), 0) === files;
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
