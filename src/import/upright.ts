/**
 * Type set upright: characters below each other, columns from right to left. A headline set so beside columns is
 * one run; a page set so is turned, read like any other, and its blocks are turned back.
 */
import type { PageBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import type { Box, ImportedPage, Rule, Run } from './page.ts';

/** One column of an upright line: characters in the order they are drawn. */
type Stack = readonly Run[];

/** Characters of one stack stand this far apart, in ems; a blank between names is more than none. */
const NEXT_LEAST = 0.85;
const NEXT_MOST = 1.6;
/** A page is upright where this part of its characters is. */
const MOST = 0.6;

/** Consecutive single characters that stand below each other; everything else is a stack of its own. */
function stacksOf(runs: readonly Run[]): Stack[] {
  const stacks: Run[][] = [];
  for (const run of runs) {
    const stack = stacks.at(-1);
    const last = stack?.at(-1);
    if (stack !== undefined && last !== undefined && isBelow(last, run)) stack.push(run);
    else stacks.push([run]);
  }
  return stacks;
}

function isBelow(upper: Run, lower: Run): boolean {
  const { size } = upper;
  const step = (lower.y - upper.y) / size;
  return (
    [...upper.text].length === 1 &&
    [...lower.text].length === 1 &&
    Math.abs(lower.size - size) < 0.05 * size &&
    Math.abs(lower.x - upper.x) < 0.2 * size &&
    step > NEXT_LEAST &&
    step < NEXT_MOST
  );
}

export function isUpright(page: ImportedPage): boolean {
  const characters = page.runs.reduce((sum, run) => sum + run.text.length, 0);
  const upright = stacksOf(page.runs)
    .filter((stack) => stack.length > 2)
    .reduce((sum, stack) => sum + stack.length, 0);
  return upright > MOST * characters;
}

/** Upright columns of display type beside each other as one run, where the first of them begins. */
export function withUprightHeads(runs: readonly Run[], display: number): Run[] {
  const heads: Run[][] = [];
  for (const stack of stacksOf(runs)) {
    const head = heads.at(-1);
    if (head !== undefined && goesOn(head, stack, display)) head.push(...stack);
    else heads.push([...stack]);
  }
  return heads.flatMap((head) => (isHead(head, display) ? [asRow(head)] : head));
}

function isHead(head: Stack, display: number): boolean {
  return head.length > 2 && (head[0]?.size ?? 0) >= display && isStack(head.slice(0, 2));
}

/** The next column of a headline stands to the left of the one before, from about the same height. */
function goesOn(head: Stack, stack: Stack, display: number): boolean {
  const [top, first] = [head[0], stack[0]];
  if (top === undefined || first === undefined || !isHead(head, display)) return false;
  const left = Math.min(...head.map((run) => run.x)) - first.x;
  return (
    [...first.text].length === 1 &&
    Math.abs(first.size - top.size) < 0.05 * top.size &&
    left > 0.8 * top.size &&
    left < 2.2 * top.size &&
    Math.abs(first.y - top.y) < 2 * top.size
  );
}

function isStack([upper, lower]: Stack): boolean {
  return upper !== undefined && lower !== undefined && isBelow(upper, lower);
}

function asRow(head: Stack): Run {
  const [first] = head as [Run];
  const x = Math.min(...head.map((run) => run.x));
  const right = Math.max(...head.map((run) => run.x + run.width));
  return { ...first, text: head.map((run) => run.text).join(''), x, width: right - x };
}

/** The page with its columns as rows: its right edge is the top. */
export function turned(page: ImportedPage): ImportedPage {
  const box = <B extends Box>(it: B): B => ({ ...it, ...turnedBox(it, page.width) });
  const rule = (it: Rule): Rule => ({
    ...box(it),
    direction: it.direction === 'vertical' ? 'horizontal' : 'vertical',
  });
  return {
    ...page,
    width: page.height,
    height: page.width,
    runs: page.runs.map(box),
    rules: page.rules.map(rule),
    images: page.images.map(box),
  };
}

function turnedBox({ x, y, width, height }: Box, pageWidth: number): Box {
  return { x: y, y: pageWidth - x - width, width: height, height: width };
}

/** A block of a turned page where it stands on the page itself. */
export function turnedBack(block: PageBlock, pageWidth: number): PageBlock {
  const box = <B extends Box>(it: B): B => ({
    ...it,
    x: pageWidth - it.y - it.height,
    y: it.x,
    width: it.height,
    height: it.width,
  });
  const line = (it: Line): Line => ({ ...box(it), runs: it.runs.map(box) });
  return { ...block, lines: block.lines.map(line) };
}
