/** Nothing is foretold from less. */
const LEAST_MS = 2_000;
const LEAST_SHARE = 0.02;

/** Seconds that the rest will take at the pace so far; null while that is anybody's guess. */
export function remainingSeconds(done: number, of: number, elapsedMs: number): number | null {
  if (done >= of) return 0;
  if (elapsedMs < LEAST_MS || done < of * LEAST_SHARE) return null;
  return Math.ceil(((of - done) * elapsedMs) / done / 1000);
}
