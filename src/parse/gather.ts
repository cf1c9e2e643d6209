import { isDigit, isLatin } from '../chinese/char-class.ts';
import { endsSentence } from '../chinese/punctuation.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Line } from './lines.ts';
import { isOwnLine } from './own-line.ts';

/** Lines that belong together: one paragraph, headline, caption. */
export interface Gathered {
  readonly lines: readonly Line[];
  /** Set in by at least one character, as paragraphs are and headlines are not. */
  readonly indented: boolean;
  /** Empty lines before it. */
  readonly gap: number;
}

/**
 * Puts hard-wrapped lines together. Linear: each line is looked at with its neighbours only.
 * `lineABlock` says that the lines are blocks already, as an import leaves them.
 */
export function gather(
  text: string,
  lines: readonly Line[],
  lineABlock = false,
): { blocks: Gathered[]; layout: Layout } {
  const own = layoutOf(text, lines);
  const layout: Layout = lineABlock ? { ...own, kind: 'given' } : own;
  const blocks: Gathered[] = [];
  let run: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (run.length > 0 && !continues(text, line, lines.slice(index + 1, index + 4), run, layout)) {
      blocks.push(gathered(run));
      run = [];
    }
    run.push(line);
  }
  if (run.length > 0) blocks.push(gathered(run));
  return { blocks, layout };
}

function gathered(lines: readonly Line[]): Gathered {
  const [first] = lines;
  return { lines, indented: (first?.indent ?? 0) >= 2, gap: first?.gap ?? 0 };
}

function continues(
  text: string,
  line: Line,
  following: readonly Line[],
  run: readonly Line[],
  layout: Layout,
): boolean {
  const [next] = following;
  const before = run.at(-1);
  if (before === undefined || layout.kind === 'given' || line.gap > 0 || line.indent >= 2) return false;
  if (layout.kind === 'line-a-block')
    return layout.gap > 0 && isHeadlineOverLines(text, run, line, following);
  if (layout.kind === 'indented' && (run[0]?.indent ?? 0) < 2) return false;
  const fullness = fullnessOf(text, before, line, run, layout);
  if (fullness !== 'full' && fullness !== 'exact') return false;
  if (layout.kind === 'wrapped' && isOwnLine(printed(text, before))) return false;
  if (isOwnLine(printed(text, line)) && (endsBlock(printed(text, before)) || isHeading(text, run, layout)))
    return false;
  return layout.kind === 'wrapped' || !isHeadlineAtMargin(text, before, line, next, fullness === 'exact');
}

const LONGEST_HEADLINE_LINE = 24;

/**
 * Where empty lines part the blocks, two or three short lines directly one after another are one headline:
 * none of them runs on or ends as text does, and the group is whole.
 */
function isHeadlineOverLines(
  text: string,
  run: readonly Line[],
  line: Line,
  following: readonly Line[],
): boolean {
  const rest = following.findIndex(({ gap }) => gap > 0);
  if (rest === -1 || run.length + 1 + rest > 3) return false;
  return [...run, line].every((it) => {
    const own = printed(text, it);
    return (
      own.length <= LONGEST_HEADLINE_LINE &&
      !/[。，；：、,;:]|^[（(【—■▶●]|\d{2}$/u.test(own) &&
      !isOwnLine(own)
    );
  });
}

/** Whether all there is so far is one line that does not lead over to a name: a byline may stand below it. */
function isHeading(text: string, run: readonly Line[], layout: Layout): boolean {
  const [first, second] = run;
  if (layout.kind !== 'wrapped' || first === undefined || second !== undefined) return false;
  return !/(?:记者|通讯员|[讯電电])$|[，、]$/u.test(printed(text, first));
}

/** How a line fills its column; `over` is the unwrapped rest of a paragraph, after which there is nothing more. */
function fullnessOf(
  text: string,
  line: Line,
  next: Line,
  run: readonly Line[],
  layout: Layout,
): 'short' | 'full' | 'exact' | 'over' {
  const own = line.end - line.start;
  if (run.length === 1) return own + unbroken(text, next) >= layout.width - TOLERANCE ? 'full' : 'short';
  const width = widthOf(run);
  if (own > width + 2 * TOLERANCE) return endsInWord(text, line) ? 'full' : 'over';
  if (own >= width - 1) return 'exact';
  return own + unbroken(text, next) > width - TOLERANCE ? 'full' : 'short';
}

/** A line may stand out by the number or Latin word it ends with. */
function endsInWord(text: string, line: Line): boolean {
  return /[0-9A-Za-z][，。、；：）)”’]{0,3}$/u.test(text.slice(Math.max(line.start, line.end - 5), line.end));
}

/** Marks that may not begin or end a line, and numbers, make lines of one column differ by up to this many. */
const TOLERANCE = 3;

/** The width of a column: the narrower of its first two lines, as one that ends with a number may stand out. */
function widthOf(run: readonly Line[]): number {
  const [first, second] = run;
  const widths = [first, second].filter((line) => line !== undefined).map((line) => line.end - line.start);
  return Math.min(...widths);
}

/** Length of the number or Latin word a line begins with: it is not broken, so the line before may be short by it. */
function unbroken(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && (isDigit(text.charCodeAt(at)) || isLatin(text.charCodeAt(at)))) at += 1;
  return Math.min(at - line.start, 8);
}

const PICTURES = /[（(](?:图片|附图片?.{0,4}张?|图)[）)]$/u;

/**
 * Where paragraphs are set in, a line at the margin after a sentence's end is the next headline when the text
 * does not run on from it: it stops without a full stop, and the line after is set in (or a byline).
 */
function isHeadlineAtMargin(
  text: string,
  before: Line,
  line: Line,
  next: Line | undefined,
  exact: boolean,
): boolean {
  const previous = printed(text, before);
  if (!endsBlock(previous)) return false;
  const own = printed(text, line);
  if (/^[（(]/u.test(own)) return false;
  const last = next === undefined || next.indent >= 2 || next.gap > 0 || isOwnLine(printed(text, next));
  if (!last) return false;
  if (PICTURES.test(own)) return true;
  return endsSentence(own)
    ? !exact && !own.includes('。') && own.length > 4
    : !own.endsWith('）') || !own.includes('。');
}

function endsBlock(line: string): boolean {
  return endsSentence(line) || /[）)：:]$/u.test(line);
}

function printed(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 400));
}
