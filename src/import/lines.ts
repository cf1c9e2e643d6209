import type { Box, Rule, Run } from './page.ts';

/** Runs that stand side by side on one baseline, without a gap as wide as the one between columns. */
export interface Line extends Box {
  readonly runs: readonly Run[];
  readonly size: number;
}

/** A gap narrower than this (in ems) is inside a line, a wider one may be between columns. */
const WORD_GAP = 0.7;
/** Recognisers leave punctuation out now and then: inside their lines a gap may be this wide. */
const ROW_GAP = 1.3;
/** Runs this much apart in height (in ems) do not stand on one line. */
const BASELINE = 0.35;
/** Charts draw rules by the thousand; those that part columns are the long ones. */
const RULES = 400;

/** Joins runs to lines; first in the order the file draws them, then wherever two ends still meet. */
export function toLines(runs: readonly Run[], rules: readonly Rule[]): Line[] {
  const walls = rules
    .filter((rule) => rule.direction === 'vertical')
    .sort((a, b) => b.height - a.height)
    .slice(0, RULES);
  const drawn: Run[][] = [];
  for (const run of runs) {
    const line = drawn.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && (inRow(last, run) || meets(last, run, walls)))
      line.push(run);
    else drawn.push([run]);
  }
  return meet(drawn.map(lineOf), walls);
}

/** Joins lines whose ends meet, in any order of drawing. A grid of rows keeps it near linear. */
function meet(lines: readonly Line[], walls: readonly Rule[]): Line[] {
  const step = Math.max(1, median(lines.map((line) => line.size)));
  const rows = new Map<number, Line[]>();
  const ordered = [...lines].sort((a, b) => a.x - b.x || a.y - b.y);
  const joined = new Set<Line>();
  for (const line of ordered) {
    const row = Math.floor((line.y + line.height / 2) / step);
    const left = [row - 1, row, row + 1]
      .flatMap((r) => rows.get(r) ?? [])
      .find((candidate) => joined.has(candidate) && meets(candidate, line, walls));
    if (left !== undefined) joined.delete(left);
    const whole = left === undefined ? line : lineOf([...left.runs, ...line.runs]);
    joined.add(whole);
    const home = Math.floor((whole.y + whole.height / 2) / step);
    // Only a line's newest form can be met again: replace the one it grew out of.
    const others = (rows.get(home) ?? []).filter((other) => other !== left);
    rows.set(home, [...others, whole]);
  }
  return [...joined];
}

/** A recogniser's own line holds, unless it ran over into the next column. */
function inRow(left: Run, right: Run): boolean {
  return (
    left.row !== undefined && left.row === right.row && right.x - left.x - left.width < ROW_GAP * left.size
  );
}

function meets(left: Box & { size: number }, right: Box & { size: number }, walls: readonly Rule[]): boolean {
  const em = Math.min(left.size, right.size);
  if (Math.max(left.size, right.size) > 1.6 * em) return false;
  if (Math.abs(left.y + left.height - right.y - right.height) > BASELINE * em) return false;
  const edge = left.x + left.width;
  const gap = right.x - edge;
  if (gap < -0.6 * em || gap > WORD_GAP * em) return false;
  const middle = left.y + left.height / 2;
  return !walls.some(
    (wall) =>
      wall.x > edge - 0.2 * em &&
      wall.x < right.x + 0.2 * em &&
      wall.y < middle &&
      wall.y + wall.height > middle,
  );
}

export function lineOf(runs: readonly Run[]): Line {
  const x = Math.min(...runs.map((run) => run.x));
  const y = Math.min(...runs.map((run) => run.y));
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const bottom = Math.max(...runs.map((run) => run.y + run.height));
  const letters = new Map<number, number>();
  for (const run of runs) letters.set(run.size, (letters.get(run.size) ?? 0) + run.text.length);
  const size = [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
  return { x, y, width: right - x, height: bottom - y, runs, size };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The size most of the page's characters are set in. */
export function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 4) / 4;
    const count = line.runs.reduce((sum, run) => sum + run.text.length, 0);
    letters.set(size, (letters.get(size) ?? 0) + count);
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [10, 0])[0];
}
