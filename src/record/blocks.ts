import type { ArticleDraft, Block } from './schema.ts';

/** All blocks of an article in reading order; a statistic's `at.block` is an index into this list. */
export function blocksOf(article: Pick<ArticleDraft, 'sections'>): Block[] {
  return article.sections.flatMap((section) => section.blocks);
}

/** What a block says: a paragraph's text or a figure's caption. */
export function textOf(block: Block): string {
  return block.type === 'paragraph' ? block.text : block.caption;
}

/** The anchor of every block on the article's page, in reading order: p1, p2, f1, p3. Part of the site's addresses. */
export function anchorBlocks(article: Pick<ArticleDraft, 'sections'>): string[] {
  let paragraphs = 0;
  let figures = 0;
  return blocksOf(article).map((block) => {
    if (block.type === 'paragraph') paragraphs += 1;
    else figures += 1;
    return block.type === 'paragraph' ? `p${paragraphs}` : `f${figures}`;
  });
}
