/** Sets of articles as rising lists of their numbers. Each takes time in the lengths of both. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  return merge(a, b, true);
}

export function subtract(a: Uint32Array, b: Uint32Array): Uint32Array {
  return merge(a, b, false);
}

export function unite(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return Uint32Array.from(new Set([...a, ...b])).sort();
}

/** The articles `from` to before `to`. */
export function span(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Those of `a` that are, or are not, in `b`. */
function merge(a: Uint32Array, b: Uint32Array, wanted: boolean): Uint32Array {
  const result = new Uint32Array(a.length);
  let count = 0;
  let at = 0;
  for (const article of a) {
    while (at < b.length && (b[at] ?? 0) < article) at += 1;
    if ((b[at] === article) === wanted) result[count++] = article;
  }
  return result.subarray(0, count);
}
