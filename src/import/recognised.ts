import type { Box, ImportedPage, Run } from './page.ts';

/** A word as a recogniser (OCR) reports it. */
export interface RecognisedWord extends Box {
  readonly text: string;
  readonly confidence: number | null;
}

/** A line of words and the height of its type. */
export interface RecognisedLine extends Box {
  readonly words: readonly RecognisedWord[];
  readonly size: number;
}

/** Lines of one paragraph are set in one size, whatever heights their own characters have. */
const SAME_SIZE = 0.2;
/** Sizes measured from pictures are told apart in steps of this ratio, counted from the page's usual size. */
const STEP = 1.15;

/** Runs of a recognised page: every word gets its line's height and its paragraph's type size. */
export function recognisedRuns(found: readonly (readonly RecognisedLine[])[]): Run[] {
  const body = median(found.flat().flatMap((line) => line.words.map(() => line.size)));
  const paragraphs = found.map((lines) =>
    lines.map((line) => (line.size > body ? { ...line, size: Math.max(body, sizeOf(line)) } : line)),
  );
  let row = 0;
  return paragraphs.flatMap((lines) => {
    const usual = median(lines.map((line) => line.size));
    return lines.flatMap((line) => {
      row += 1;
      const own = Math.abs(line.size - usual) <= SAME_SIZE * usual ? usual : line.size;
      const size = body * STEP ** Math.round(Math.log(own / body) / Math.log(STEP));
      return line.words.filter((word) => word.text.trim() !== '').map((word) => runOf(word, line, size, row));
    });
  });
}

/** So many characters tell how far apart they stand. */
const TELLING = 4;
/** Han characters stand at least as far apart as they are high, but for a recogniser's small errors. */
const PITCH = 1.05;

/** A line's height grows with whatever noise a recogniser takes for a part of it; its characters' pitch does not. */
function sizeOf({ words, size }: RecognisedLine): number {
  const pitches = words.flatMap(({ text, width }) => {
    const wide = [...text].filter((character) =>
      /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u.test(character),
    );
    const units = wide.length + ([...text].length - wide.length) / 2;
    return wide.length > 0 && units > 0 ? [{ units, width }] : [];
  });
  const units = pitches.reduce((sum, it) => sum + it.units, 0);
  const first = words[0];
  const last = words.at(-1);
  if (units < TELLING || first === undefined || last === undefined) return size;
  // One word a character, as Tesseract has them: from edge to edge, the room between them counts too.
  const whole = words.length === pitches.length ? last.x + last.width - first.x : Number.POSITIVE_INFINITY;
  const inWords = pitches.reduce((sum, it) => sum + it.width, 0);
  return Math.min(size, (PITCH * Math.max(inWords, Math.min(whole, 2 * inWords))) / units);
}

function runOf(word: RecognisedWord, line: RecognisedLine, size: number, row: number): Run {
  const y = line.y + (line.height - size) / 2;
  const rating = word.confidence === null ? {} : { confidence: Math.min(1, Math.max(0, word.confidence)) };
  return { text: word.text.trim(), x: word.x, y, width: word.width, height: size, size, row, ...rating };
}

export function recognisedPage(
  frame: Pick<ImportedPage, 'number' | 'width' | 'height' | 'unit'>,
  paragraphs: readonly (readonly RecognisedLine[])[],
): ImportedPage {
  return { ...frame, runs: recognisedRuns(paragraphs), images: [], rules: [] };
}

/** The smallest box round some points: `x,y x,y …`, as PAGE XML writes outlines. */
export function boxOfPoints(points: string): Box | null {
  const numbers = points.split(/[\s,]+/).map(Number);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  if (xs.length < 2 || xs.length !== ys.length || !numbers.every(Number.isFinite)) return null;
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
