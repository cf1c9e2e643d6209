import type { ArticleCard } from '../record/card.ts';
import type { Erratum } from '../record/schema.ts';

/** A mistake of a newspaper, and the article it stands in. */
export interface DatedErratum {
  readonly record: ArticleCard;
  readonly erratum: Erratum;
}

/** All errata of the site, the last put right first. */
export function errataOf(articles: readonly ArticleCard[]): DatedErratum[] {
  return articles
    .flatMap((record) => (record.errata ?? []).map((erratum) => ({ record, erratum })))
    .sort((a, b) => (a.erratum.date < b.erratum.date ? 1 : a.erratum.date > b.erratum.date ? -1 : 0));
}
