import type { Features } from './features.ts';
import type { Layout } from './layout.ts';

/** How sure it is that each block begins an article, 0 to 1. */
export function boundaries(blocks: readonly Features[], _layout: Layout, _text: string): number[] {
  return blocks.map((_, index) => startScore(blocks, index));
}

function startScore(blocks: readonly Features[], index: number): number {
  const own = blocks[index];
  const next = blocks[index + 1];
  if (own === undefined || own.looks !== 'short') return 0;
  if (next?.looks === 'byline' || next?.looks === 'dateline') return 1;
  return 0;
}
