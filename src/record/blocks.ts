import type { ArticleDraft, Block } from './schema.ts';

/** All blocks of an article in reading order; a statistic's `at.block` is an index into this list. */
export function blocksOf(article: Pick<ArticleDraft, 'sections'>): Block[] {
  return article.sections.flatMap((section) => section.blocks);
}

/** What a block says: a paragraph's text or a figure's caption. */
export function textOf(block: Block): string {
  return block.type === 'paragraph' ? block.text : block.caption;
}
