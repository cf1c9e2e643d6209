import type { Line } from './lines.ts';
import type { Rule } from './page.ts';

/** A white strip between columns; `crossing` is how much type (by height) runs across it all the same. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly crossing: number;
}

/** Narrowest gutter, in ems of the body; a drawn rule lets it be narrower. */
const NARROWEST = 0.6;
const NARROWEST_RULED = 0.15;
/** Both columns beside a gutter carry at least this many times the type that crosses it. */
const CONTRAST = 2;

/**
 * The gutters of a region, from the sum of line heights over each x.
 * A gutter nothing crosses cuts the region; one that a headline crosses shows which lines span columns.
 */
export function gutters(lines: readonly Line[], rules: readonly Rule[], em: number): Gutter[] {
  const profile = coverage(lines);
  const peaksLeft = runningPeak(profile);
  const peaksRight = runningPeak([...profile].reverse()).reverse();
  const found: Gutter[] = [];
  for (const [i, strip] of profile.entries()) {
    const before = i === 0 ? 0 : (peaksLeft[i - 1] ?? 0);
    const after = peaksRight[i + 1] ?? 0;
    const least = Math.max(em, strip.height * CONTRAST);
    if (before < least || after < least) continue;
    const last = found.at(-1);
    if (last !== undefined && last.right === strip.left)
      found[found.length - 1] = {
        left: last.left,
        right: strip.right,
        crossing: Math.max(last.crossing, strip.height),
      };
    else found.push({ left: strip.left, right: strip.right, crossing: strip.height });
  }
  return found
    .flatMap((gutter) => {
      const white = narrowToWhitest(gutter, profile, 0).filter((it) => isWide(it, rules, em));
      // A headline may end inside a gutter, so that only a sliver of it is white.
      return white.length > 0 ? white : narrowToWhitest(gutter, profile, HEAD * em);
    })
    .filter((gutter) => isWide(gutter, rules, em));
}

/** So much type, in ems of the body, is a headline's line and no ragged column. */
const HEAD = 4;

interface Strip {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** The height of type over each stretch of x between two edges. */
function coverage(lines: readonly Line[]): Strip[] {
  const edges = lines
    .flatMap((line) => [
      { x: line.x, change: line.size },
      { x: line.x + line.width, change: -line.size },
    ])
    .sort((a, b) => a.x - b.x || b.change - a.change);
  const strips: Strip[] = [];
  let height = 0;
  for (const [i, edge] of edges.entries()) {
    height += edge.change;
    const next = edges[i + 1];
    if (next !== undefined && next.x > edge.x)
      strips.push({ left: edge.x, right: next.x, height: Math.max(0, height) });
  }
  return strips;
}

function runningPeak(strips: readonly Strip[]): number[] {
  let peak = 0;
  return strips.map((strip) => {
    peak = Math.max(peak, strip.height);
    return peak;
  });
}

/** A ragged column's thin end is no gutter: keep of a valley only where the least type stands, or so much `more`. */
function narrowToWhitest(gutter: Gutter, profile: readonly Strip[], more: number): Gutter[] {
  const inside = profile.filter((strip) => strip.left >= gutter.left && strip.right <= gutter.right);
  const least = Math.min(...inside.map((strip) => strip.height));
  const kept: Gutter[] = [];
  for (const strip of inside) {
    if (strip.height > least * 1.01 + 0.01 + more) continue;
    const last = kept.at(-1);
    if (last !== undefined && last.right === strip.left) {
      const crossing = Math.max(last.crossing, strip.height);
      kept[kept.length - 1] = { ...last, right: strip.right, crossing };
    } else kept.push({ left: strip.left, right: strip.right, crossing: strip.height });
  }
  return kept.sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, 1);
}

function isWide(gutter: Gutter, rules: readonly Rule[], em: number): boolean {
  const width = gutter.right - gutter.left;
  if (width >= NARROWEST * em) return true;
  return (
    width >= NARROWEST_RULED * em &&
    rules.some(
      (rule) => rule.direction === 'vertical' && rule.x >= gutter.left - 1 && rule.x <= gutter.right + 1,
    )
  );
}
