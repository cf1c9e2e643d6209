/** Pictures' captions, found by where they stand and how they are set, and taken out of the columns' flow. */

import { piecesOf } from './line-text.ts';
import type { Line } from './lines.ts';
import type { PageImage } from './page.ts';

export interface Caption {
  readonly lines: readonly Line[];
  /** The picture's place among the page's images. */
  readonly image: number;
}

/** Farther below its picture (in ems) than this, a line is no caption. */
const NEAR = 2.5;
/** A caption is set at most this large, in the body's size, unless its words say what it is. */
const SMALLER = 0.95;
const LONGEST = 12;

/** What only captions say: 图为…, （…摄）, 供图. */
const WORDS = /^(?:[▲△◀▶●]?\s*(?:上|下|左|右)?图(?:为|[:：]|①))|摄[)）]?$|(?:供图|摄影|资料图片)[)）]?$/u;

/** Parts the captions of a page's pictures from its other lines. */
export function captionsOf(
  lines: readonly Line[],
  images: readonly PageImage[],
  em: number,
): { captions: Caption[]; rest: Line[] } {
  const taken = new Set<Line>();
  const captions: Caption[] = [];
  for (const [image, picture] of images.entries()) {
    const found = below(lines, picture, em, taken);
    if (found.length === 0) continue;
    captions.push({ lines: found, image });
    for (const line of found) taken.add(line);
  }
  return { captions, rest: lines.filter((line) => !taken.has(line)) };
}

function below(lines: readonly Line[], picture: PageImage, em: number, taken: ReadonlySet<Line>): Line[] {
  const bottom = picture.y + picture.height;
  const under = lines
    .filter((line) => !taken.has(line) && line.y > bottom - 0.5 * em && sharesWidth(line, picture))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const first = under[0];
  if (first === undefined || first.y - bottom > NEAR * em) return [];
  const block: Line[] = [];
  for (const line of under) {
    const last = block.at(-1);
    const goesOn =
      last === undefined ||
      (line.y - last.y - last.height < 0.9 * line.size && Math.abs(line.size - last.size) < 0.08 * last.size);
    if (!goesOn || block.length === LONGEST) break;
    block.push(line);
  }
  return isCaption(block, em) ? block : untilCredit(block);
}

function isCaption(block: readonly Line[], em: number): boolean {
  const size = block[0]?.size ?? 0;
  if (size > 1.1 * em) return false;
  return (
    size <= SMALLER * em ||
    WORDS.test(textOf(block[0])) ||
    (block.length <= 3 && WORDS.test(textOf(block.at(-1))))
  );
}

/** Set in the body's size, a caption ends where its photographer is named. */
function untilCredit(block: readonly Line[]): Line[] {
  const at = block.slice(0, 5).findIndex((line) => /[(（][^()（）]*摄[)）]$/u.test(textOf(line)));
  return at === -1 ? [] : block.slice(0, at + 1);
}

function textOf(line: Line | undefined): string {
  return line === undefined
    ? ''
    : piecesOf(line)
        .map((piece) => piece.text)
        .join('')
        .trim();
}

function sharesWidth(line: Line, picture: PageImage): boolean {
  const shared = Math.min(line.x + line.width, picture.x + picture.width) - Math.max(line.x, picture.x);
  return shared > 0.6 * line.width;
}
