import type { ArticleCard } from '../record/card.ts';
import { once } from './once.ts';
import { compareCodes } from './order.ts';
import { pinyinOf, slugOf } from './slug.ts';

/** Articles gathered under one name: a reporter, a topic, a person, an organisation. */
export interface Collection {
  readonly name: string;
  readonly slug: string;
  /** For the order of an index: 清远 → `qing yuan`. */
  readonly pinyin: string;
  /** In the site's order. */
  readonly articles: readonly ArticleCard[];
  /** What the text says of a person or organisation, most frequent first: 董事长, 党支部书记. */
  readonly titles: readonly string[];
}

/** One name an article gives; `title` where the text has one. */
export interface Named {
  readonly name: string;
  readonly title?: string | null | undefined;
  /** How often the article names it; once where that is not said. */
  readonly mentions?: number;
}

/** What is known of a name when all articles have been gone through. */
export interface Found {
  readonly articles: readonly ArticleCard[];
  readonly mentions: number;
  readonly titles: readonly string[];
}

/** Collections by the name of each, in no order. */
export type Collections = ReadonlyMap<string, Collection>;

/**
 * Gathers articles by the names that `namesOf` finds in each. `keep` says which gatherings deserve a page. Linear in
 * articles and names.
 */
export function collect(
  articles: readonly ArticleCard[],
  namesOf: (record: ArticleCard) => Iterable<Named>,
  keep: (found: Found) => boolean = () => true,
): Collections {
  const found = new Map<string, Gathering>();
  for (const record of articles) {
    for (const { name, title, mentions } of namesOf(record)) {
      let entry = found.get(name);
      if (entry === undefined) {
        entry = { articles: [], mentions: 0, titles: null };
        found.set(name, entry);
      }
      if (entry.articles.at(-1) !== record) entry.articles.push(record);
      entry.mentions += mentions ?? 1;
      if (title) {
        entry.titles ??= new Map();
        entry.titles.set(title, (entry.titles.get(title) ?? 0) + 1);
      }
    }
  }
  const collections = new Map<string, Collection>();
  for (const [name, { articles, mentions, titles }] of found) {
    const gathered = { articles, mentions, titles: titles === null ? [] : mostFrequent(titles) };
    if (keep(gathered)) collections.set(name, collectionOf(name, articles, gathered.titles));
  }
  return collections;
}

/** One name's, while articles are gone through; most names have no title. */
interface Gathering {
  readonly articles: ArticleCard[];
  mentions: number;
  titles: Map<string, number> | null;
}

function mostFrequent(titles: ReadonlyMap<string, number>): string[] {
  return [...titles].sort((a, b) => b[1] - a[1] || compareCodes(a[0], b[0])).map(([title]) => title);
}

/** How a name sounds is asked of few of the names that a page could link to. */
function collectionOf(name: string, articles: readonly ArticleCard[], titles: readonly string[]): Collection {
  const slug = once(() => slugOf(name));
  const pinyin = once(() => pinyinOf(name));
  return {
    name,
    get slug() {
      return slug();
    },
    get pinyin() {
      return pinyin();
    },
    articles,
    titles,
  };
}

/** Collections as an index has them: by pinyin, then by name. */
export function inOrder(collections: Collections): Collection[] {
  return [...collections.values()].sort(
    (a, b) => compareCodes(a.pinyin, b.pinyin) || compareCodes(a.name, b.name),
  );
}
