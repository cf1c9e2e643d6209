/** How often each wrong case came. */
export type Tally = Map<string, number>;

export function count(tally: Tally, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** The cases that came most often, a line each; of equally many the first in code units. */
export function mostFrequent(tally: Tally, most: number): string[] {
  return [...tally]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([what, times]) => `${times}  ${what}`);
}
