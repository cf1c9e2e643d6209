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

/** Joins the blocks of consecutive pages; a beginning without indent goes on from the paragraph before it. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  let before: PageBlock | undefined;
  for (const block of pages.flat()) {
    const lines = block.lines.map((line) => ({ page: block.page, line }));
    const last = joined.at(-1);
    if (last !== undefined && before !== undefined && continues(before, block))
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...lines] };
    else joined.push({ role: block.role, lines, ...(block.image === undefined ? {} : { image: block.image }) });
    before = block;
  }
  return joined;
}

/** Whether `next` is the rest of `block`. */
export function continues(block: PageBlock, next: PageBlock): boolean {
  return block.role === 'paragraph' && next.role === 'paragraph' && next.rest && block.full;
}
