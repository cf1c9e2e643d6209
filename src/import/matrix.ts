/** A PDF transformation [a b c d e f] (ISO 32000-1, 8.3.4): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export function matrixOf([a, b, c, d, e, f]: readonly unknown[]): Matrix {
  return [Number(a ?? 1), Number(b ?? 0), Number(c ?? 0), Number(d ?? 1), Number(e ?? 0), Number(f ?? 0)];
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
