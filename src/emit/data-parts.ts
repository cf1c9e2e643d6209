import type { ArticleCard } from '../record/card.ts';

/** The articles whose rows stand in one file of a table. */
export interface DataPart {
  /** `2024-11`, `2024-11-05`, `undated`; empty where the whole archive is one part. */
  readonly name: string;
  readonly articles: readonly ArticleCard[];
}

/**
 * More articles are parted by month, and those of a month by day, so that a new article changes one part. At fifty
 * statistics each, a thousand are 50,000 rows and 34 MB of NDJSON: files that open in a spreadsheet, fit on any host
 * and are made in a hundred megabytes of memory.
 */
const MOST_ARTICLES = 1000;

/** The parts an archive's tables are published in, the newest first; what has no date comes last, and all in one. */
export function partsOf(articles: readonly ArticleCard[]): DataPart[] {
  if (articles.length <= MOST_ARTICLES) return [{ name: '', articles }];
  return dated(articles, 'yyyy-mm'.length).flatMap((month) =>
    month.articles.length <= MOST_ARTICLES ? [month] : dated(month.articles, 'yyyy-mm-dd'.length),
  );
}

/** By so many letters of their dates. */
function dated(articles: readonly ArticleCard[], letters: number): DataPart[] {
  const parts = new Map<string, ArticleCard[]>();
  for (const article of articles) {
    const name = article.date?.slice(0, letters) ?? 'undated';
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [article]);
    else part.push(article);
  }
  return [...parts].map(([name, own]) => ({ name, articles: own }));
}
