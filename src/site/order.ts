import type { ArticleCard } from '../record/card.ts';

type Placed = Pick<ArticleCard, 'id' | 'publication' | 'date' | 'page' | 'source'>;

/** Compares by UTF-16 code units: the same on every machine, whatever its locale. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Printed page numbers in the order of the paper: 1, 2, 10; A01, A02, B01. Null, an unknown page, comes last.
 */
export function comparePages(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareCodes(pageKey(a), pageKey(b)) || compareCodes(a, b);
}

/** Dated articles, newest first, then page and place; undated ones after, by source path and offset. */
export function compareArticles(a: Placed, b: Placed): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return compareCodes(b.date, a.date);
  }
  if (a.date !== null) {
    const printed = compareCodes(a.publication ?? '', b.publication ?? '') || comparePages(a.page, b.page);
    if (printed !== 0) return printed;
  }
  return (
    compareCodes(a.source.path, b.source.path) || a.source.start - b.source.start || compareCodes(a.id, b.id)
  );
}

function pageKey(page: string): string {
  return page.toUpperCase().replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
