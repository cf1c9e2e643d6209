import { diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { blocksOf } from '../record/blocks.ts';
import type { ArticleCard } from '../record/card.ts';
import type { ArticleRecord, Block, Figure } from '../record/schema.ts';
import { type Remark, remarkOfDiagnostic } from '../remark.ts';
import { lineStarts, placeOf } from '../source/places.ts';

/** Articles as they are read: their cards, and how to come by a whole record. */
interface Articles {
  readonly cards: readonly ArticleCard[];
  readonly record: (article: ArticleCard) => ArticleRecord;
}

/**
 * Articles with only the pictures that are there: a figure whose picture is not keeps its caption, and the page says
 * that the picture is missing instead of pointing at nothing. Asked when all is read, because a picture that comes or
 * goes does not make its article another.
 */
export function withPicturesThere(
  articles: Articles,
  names: ReadonlySet<string>,
  sourceText: (path: string) => string | null,
): Articles & { readonly remarks: readonly Remark[] } {
  const isMissing = (block: Block): block is Figure & { image: string } =>
    block.type === 'figure' && block.image !== null && !names.has(block.image);
  const remarks: Remark[] = [];
  const incomplete = new Set<string>();
  const cards = articles.cards.map((card) => {
    const missing = card.pictures.filter((name) => !names.has(name));
    if (missing.length === 0) return card;
    incomplete.add(card.id);
    const record = articles.record(card);
    for (const block of blocksOf(record)) {
      if (!isMissing(block)) continue;
      const path = block.source.path ?? record.source.path;
      const place = placeOf(lineStarts(sourceText(path) ?? ''), block.source.start);
      remarks.push(remarkOfDiagnostic(diagnostic(finding(block.image), { path, ...place })));
    }
    // Another record, as far as its page is concerned.
    return { ...card, hash: `${card.hash} without ${missing.join(' ')}` };
  });
  const record = (card: ArticleCard): ArticleRecord => {
    const whole = articles.record(card);
    if (!incomplete.has(card.id)) return whole;
    const sections = whole.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (isMissing(block) ? { ...block, image: null } : block)),
    }));
    return { ...whole, sections };
  };
  return { cards, record, remarks };
}

function finding(image: string): Finding {
  return {
    code: 'W_FIGURE_MISSING',
    found: `the picture figures/${image}, which is not there or not published`,
    expected: 'a picture below content/figures',
    advice: 'put it there; the page has its caption meanwhile',
  };
}
