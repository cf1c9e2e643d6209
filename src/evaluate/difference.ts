/**
 * How far two texts are apart, by the matching blocks of Ratcliff and Obershelp: the longest common run first,
 * then the same on either side of it. What Python's difflib computes, so that figures can be compared with its.
 */
interface Match {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}

/** Characters that differ: of each stretch between matches the longer side. */
export function differing(a: string, b: string): number {
  if (a === b) return 0;
  let count = 0;
  let [i, j] = [0, 0];
  for (const match of [...matches(a, b), { a: a.length, b: b.length, size: 0 }]) {
    count += Math.max(match.a - i, match.b - j);
    [i, j] = [match.a + match.size, match.b + match.size];
  }
  return count;
}

/** 0 for nothing in common, 1 for the same. */
export function likeness(a: string, b: string): number {
  if (a.length + b.length === 0) return 1;
  const same = a === b ? a.length : matches(a, b).reduce((sum, { size }) => sum + size, 0);
  return (2 * same) / (a.length + b.length);
}

/** Matching blocks in order. */
function matches(a: string, b: string): Match[] {
  const places = new Map<string, number[]>();
  for (let j = 0; j < b.length; j += 1) {
    const list = places.get(b.charAt(j));
    if (list === undefined) places.set(b.charAt(j), [j]);
    else list.push(j);
  }
  const found: Match[] = [];
  const pending: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [aFrom, aTo, bFrom, bTo] = next;
    const match = longest(a, places, next);
    if (match.size === 0) continue;
    found.push(match);
    pending.push([aFrom, match.a, bFrom, match.b], [match.a + match.size, aTo, match.b + match.size, bTo]);
  }
  return found.sort((x, y) => x.a - y.a);
}

/** The longest common run; of several the first in `a`, then in `b`. */
function longest(
  a: string,
  places: ReadonlyMap<string, readonly number[]>,
  [aFrom, aTo, bFrom, bTo]: readonly [number, number, number, number],
): Match {
  let best: Match = { a: aFrom, b: bFrom, size: 0 };
  let lengths = new Map<number, number>();
  for (let i = aFrom; i < aTo; i += 1) {
    const next = new Map<number, number>();
    for (const j of places.get(a.charAt(i)) ?? []) {
      if (j < bFrom) continue;
      if (j >= bTo) break;
      const size = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
    }
    lengths = next;
  }
  return best;
}
