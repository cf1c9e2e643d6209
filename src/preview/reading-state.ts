import type { Progress } from '../progress.ts';
import { remainingSeconds } from '../remaining.ts';

/** How far the reading of the archive is, for who waits at a browser. */
export interface ReadingState {
  readonly done: number;
  readonly of: number;
  /** Seconds; null while nobody can say. */
  readonly remaining: number | null;
}

export interface WatchedProgress extends Progress {
  /** Null while nothing is read. */
  state(): ReadingState | null;
}

/** Tells `other` everything, and keeps count of what is read. */
export function watched(other: Progress, now: () => number): WatchedProgress {
  let reading: { done: number; of: number; begun: number } | null = null;
  return {
    stage(name, total) {
      reading = name === 'reading' ? { done: 0, of: total ?? 0, begun: now() } : null;
      other.stage(name, total);
    },
    step() {
      if (reading !== null) reading.done += 1;
      other.step();
    },
    done() {
      reading = null;
      other.done();
    },
    state() {
      if (reading === null) return null;
      const { done, of, begun } = reading;
      return { done, of, remaining: remainingSeconds(done, of, now() - begun) };
    },
  };
}
