/** A page's runs → its blocks in reading order. The stages, in order; each needs what the one before it found. */
import { blocksOf, DISPLAY, type PageBlock } from './blocks.ts';
import { type Caption, captionsOf } from './captions.ts';
import { bounds, columnsOf } from './columns.ts';
import { gutters } from './gutters.ts';
import { bodySize, type Line, toLines } from './lines.ts';
import type { Box, ImportedPage } from './page.ts';
import { withoutSpacing } from './spacing.ts';
import { isUpright, turned, turnedBack, withUprightHeads } from './upright.ts';

/** All pages of one file: the body's size is one for the file. */
export function readPages(pages: readonly ImportedPage[]): PageBlock[][] {
  const upright = pages.map(isUpright);
  const rows = pages.map((page, i) => (upright[i] === true ? turned(page) : page));
  const size = bodySize(rows.flatMap((page) => toLines(page.runs, page.rules)));
  const lines = rows.map((page) =>
    toLines(withUprightHeads(page.runs, DISPLAY * size), page.rules).map(withoutSpacing),
  );
  const em = bodySize(lines.flat());
  return rows.map((page, i) => {
    const blocks = halvesOf(page, lines[i] ?? [], em).flatMap((half) => readPage(page, half, em));
    return upright[i] === true ? blocks.map((block) => turnedBack(block, page.height)) : blocks;
  });
}

/** A sheet so much wider than high may be two pages, with so wide a gutter (in ems) between them. */
const WIDE = 1.15;
const SPINE = 2;

/** The lines of each page of a spread: where a white gutter runs down the middle of the sheet. */
function halvesOf(page: ImportedPage, lines: readonly Line[], em: number): (readonly Line[])[] {
  if (page.width < WIDE * page.height) return [lines];
  const spine = gutters(lines, page.rules, em).find(
    ({ left, right, crossing }) =>
      crossing < 0.3 * em &&
      right - left >= SPINE * em &&
      left < 0.55 * page.width &&
      right > 0.45 * page.width,
  );
  if (spine === undefined) return [lines];
  return [lines.filter((line) => line.x < spine.left), lines.filter((line) => line.x >= spine.left)];
}

function readPage(page: ImportedPage, lines: readonly Line[], em: number): PageBlock[] {
  const { captions, rest } = captionsOf(lines, page.images, em);
  const columns = columnsOf(rest, { em, rules: page.rules, display: DISPLAY * em });
  const blocks = blocksOf(columns, page.number, em);
  return captions.reduce((placed, caption) => placeCaption(placed, caption, page), blocks);
}

/** A caption follows the block that stood above its picture, or the head of the article it stood above. */
function placeCaption(blocks: readonly PageBlock[], caption: Caption, page: ImportedPage): PageBlock[] {
  const picture = page.images[caption.image];
  if (picture === undefined) return [...blocks];
  const block: PageBlock = {
    role: 'caption',
    page: page.number,
    lines: caption.lines,
    full: false,
    rest: false,
    image: { page: page.number, index: caption.image },
  };
  const at = placeAfter(blocks, picture);
  return [...blocks.slice(0, at), block, ...blocks.slice(at)];
}

function placeAfter(blocks: readonly PageBlock[], picture: Box): number {
  let above = -1;
  let below = -1;
  let nearestAbove = Number.POSITIVE_INFINITY;
  let nearestBelow = Number.POSITIVE_INFINITY;
  for (const [i, block] of blocks.entries()) {
    // A block may go on in the next column: only the lines beside the picture say where it stands to it.
    const beside = block.lines.filter(
      (line) => line.x < picture.x + picture.width && line.x + line.width > picture.x,
    );
    if (beside.length === 0) continue;
    const box = bounds(beside);
    const over = picture.y - box.y;
    const under = box.y - picture.y;
    if (over > 0 && over < nearestAbove) [above, nearestAbove] = [i, over];
    else if (under >= 0 && under < nearestBelow) [below, nearestBelow] = [i, under];
  }
  if (above !== -1) return afterHead(blocks, above);
  return below === -1 ? blocks.length : afterHead(blocks, below);
}

/** The place after a block, and after the whole head where the block belongs to one. */
function afterHead(blocks: readonly PageBlock[], from: number): number {
  let at = from;
  const isHead = (i: number) => ['kicker', 'headline', 'subtitle'].includes(blocks[i]?.role ?? '');
  while (isHead(at) && isHead(at + 1)) at += 1;
  return at + 1;
}
