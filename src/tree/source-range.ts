import type { Block } from './node.ts';
import { isContent, isLeaf } from './read.ts';

/** The slice of the source behind `[start, end)` of a block's displayed text; an edited leaf counts whole. Linear in leaves. */
export function sourceRange(block: Block, start: number, end: number): { start: number; end: number } {
  let clean = 0;
  let from: number | null = null;
  let to = 0;
  for (const child of block.children) {
    if (!isLeaf(child) || !isContent(child) || child.value === '') continue;
    const next = clean + child.value.length;
    if (start < next && end > clean) {
      from ??= child.edit === null ? child.start + start - clean : child.start;
      to = child.edit === null ? Math.min(child.end, child.start + end - clean) : child.end;
    }
    clean = next;
  }
  return { start: from ?? 0, end: to };
}
