import type { ArticleCard } from '../record/card.ts';

/** The articles whose rows stand in one file of a table. */
export interface DataPart {
  /** `2024-11`, `undated`; empty where the whole archive is one part. */
  readonly name: string;
  readonly articles: readonly ArticleCard[];
}

/** An archive of more articles is published month by month: files that open in a spreadsheet and fit on any host. */
const ARTICLES_AT_ONCE = 2000;

/** The parts an archive's tables are published in, the newest first; what has no date comes last. */
export function partsOf(articles: readonly ArticleCard[]): DataPart[] {
  if (articles.length <= ARTICLES_AT_ONCE) return [{ name: '', articles }];
  const months = new Map<string, ArticleCard[]>();
  for (const article of articles) {
    const name = article.date?.slice(0, 7) ?? 'undated';
    const month = months.get(name);
    if (month === undefined) months.set(name, [article]);
    else month.push(article);
  }
  return [...months].map(([name, own]) => ({ name, articles: own }));
}
