import type { BlockRole, PageBlock } from './blocks.ts';
import type { Line } from './lines.ts';

/** A line of a block and the page it stood on. */
export interface PlacedLine {
  readonly page: number;
  readonly line: Line;
}

/** A block of the whole file: a paragraph that went on over columns and pages is one. */
export interface DocumentBlock {
  readonly role: BlockRole;
  readonly lines: readonly PlacedLine[];
  /** The picture a caption belongs to: its place among the page's images. */
  readonly image?: { readonly page: number; readonly index: number };
}

/**
 * Joins the blocks of consecutive pages: a column that begins without indent goes on from the full last line of
 * the paragraph before it, whatever captions stand between.
 */
export function joinBlocks(blocks: readonly PageBlock[]): DocumentBlock[] {
  const joined: { -readonly [K in keyof DocumentBlock]: DocumentBlock[K] }[] = [];
  let open: PageBlock | undefined;
  let paragraph = -1;
  for (const block of blocks) {
    const lines = block.lines.map((line) => ({ page: block.page, line }));
    const whole = joined[paragraph];
    if (whole !== undefined && open !== undefined && continues(open, block))
      whole.lines = [...whole.lines, ...lines];
    else {
      joined.push({ role: block.role, lines, ...(block.image === undefined ? {} : { image: block.image }) });
      if (block.role !== 'caption') paragraph = joined.length - 1;
    }
    if (block.role !== 'caption') open = block;
  }
  return joined;
}

/** Whether `next` is the rest of `block`. */
function continues(block: PageBlock, next: PageBlock): boolean {
  return block.role === 'paragraph' && next.role === 'paragraph' && next.rest && block.full;
}

/** Pages parted into files: a page that begins in the middle of a paragraph belongs to the page before it. */
export function partPages(pages: readonly (readonly PageBlock[])[]): PageBlock[][] {
  const files: PageBlock[][] = [];
  for (const page of pages) {
    const file = files.at(-1);
    const last = file?.findLast((block) => block.role !== 'caption');
    const first = page.find((block) => block.role !== 'caption');
    if (file !== undefined && last !== undefined && first !== undefined && continues(last, first))
      file.push(...page);
    else if (page.length > 0) files.push([...page]);
  }
  return files;
}
