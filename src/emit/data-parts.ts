import type { ArticleCard } from '../record/card.ts';

/** The articles whose rows stand in one file of a table. */
export interface DataPart {
  /** `2024-11`, `2024-11-05`, `undated`, `undated-3f`; empty where the whole archive is one part. */
  readonly name: string;
  readonly articles: readonly ArticleCard[];
}

/**
 * More articles are parted by month, and those of a month by day, so that a new article changes one part. At fifty
 * statistics each, a thousand are 50,000 rows and 34 MB of NDJSON: files that open in a spreadsheet, fit on any host
 * and are made in a hundred megabytes of memory.
 */
const MOST_ARTICLES = 1000;

/** The parts an archive's tables are published in, the newest first; what has no date comes last. */
export function partsOf(articles: readonly ArticleCard[]): DataPart[] {
  if (articles.length <= MOST_ARTICLES) return [{ name: '', articles }];
  return parted(articles, dayUpTo('yyyy-mm'.length)).flatMap((part) => {
    if (part.articles.length <= MOST_ARTICLES) return [part];
    return part.name === UNDATED
      ? undatedParts(part.articles)
      : parted(part.articles, dayUpTo('yyyy-mm-dd'.length));
  });
}

const UNDATED = 'undated';

/** Of an article's date so many letters. */
function dayUpTo(letters: number): (article: ArticleCard) => string {
  return ({ date }) => date?.slice(0, letters) ?? UNDATED;
}

/** An undated article's id is a hash of its text in sixteen letters: its first ones part evenly. */
function undatedParts(articles: readonly ArticleCard[]): DataPart[] {
  const letters = Math.ceil(Math.log(articles.length / MOST_ARTICLES) / Math.log(16));
  const parts = parted(articles, ({ id }) => `${UNDATED}-${id.slice(0, letters)}`);
  return parts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function parted(articles: readonly ArticleCard[], nameOf: (article: ArticleCard) => string): DataPart[] {
  const parts = new Map<string, ArticleCard[]>();
  for (const article of articles) {
    const name = nameOf(article);
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [article]);
    else part.push(article);
  }
  return [...parts].map(([name, own]) => ({ name, articles: own }));
}
