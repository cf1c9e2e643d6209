import { Session } from 'node:inspector';

/** What V8 says was run since it was last asked, as numbers: one for each block of the code and how often, roughly. */
export interface Coverage {
  take(): Iterable<string>;
  stop(): void;
}

/** Counts the blocks of this program's own files; `wanted` is asked of each file's address. */
export function watchCoverage(wanted: (url: string) => boolean): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    *take() {
      for (const { url, functions } of covered(session)) {
        if (!wanted(url)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, count } of ranges) {
            // Four times as often is something new, once more often is not. A block's end says nothing: V8 joins
            // blocks that ran equally often.
            if (count > 0) yield `${url}:${startOffset}:${Math.min(3, Math.floor(Math.log2(count) / 2))}`;
          }
        }
      }
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

/** A session on its own thread answers before `post` returns. */
function covered(session: Session) {
  let result: {
    url: string;
    functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
  }[] = [];
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error !== null) throw error;
    result = answer.result;
  });
  return result;
}
