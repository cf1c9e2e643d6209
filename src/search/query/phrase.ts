import { byteReader } from '../bytes.ts';
import type { Fold } from '../fold.ts';
import type { ArticleText } from '../format.ts';
import { coverOf, type PlacedGram, textLimit } from '../grams.ts';
import { intersect } from './lists.ts';
import type { GramEntry, Store } from './store.ts';

/** What the grams of a phrase say: every article that has the phrase, and, unless `exact`, perhaps others. */
export interface Candidates {
  readonly articles: Uint32Array;
  readonly exact: boolean;
  /** Those whose headline has the phrase's grams; only used for the order. */
  readonly headlines: Uint32Array;
  /** The grams that cover the phrase, with their offset in it; fewer when the articles are few enough to be read. */
  readonly grams: readonly { readonly offset: number; readonly entry: GramEntry }[];
}

const none: Candidates = {
  articles: new Uint32Array(),
  exact: true,
  headlines: new Uint32Array(),
  grams: [],
};

/** Grams asked for at once: a long phrase is nearly always rare by its first few. */
const gramsAtOnce = 4;

/** Narrows a folded phrase down by its grams, without places or text. */
export async function candidatesOf(store: Store, phrase: string): Promise<Candidates> {
  const frequent = phrase.length > 2 ? await store.frequent() : new Set<string>();
  const cover = spread(coverOf(phrase, frequent));
  const grams: { offset: number; entry: GramEntry }[] = [];
  let found: Candidates = none;
  for (let from = 0; from < cover.length; from += gramsAtOnce) {
    const batch = cover.slice(from, from + gramsAtOnce);
    const entries = await Promise.all(batch.map(({ gram }) => store.gram(gram)));
    for (const [index, entry] of entries.entries()) {
      if (entry === null) return none;
      const first = grams.length === 0;
      grams.push({ offset: batch[index]?.offset ?? 0, entry });
      found = {
        articles: first ? entry.articles : intersect(found.articles, entry.articles),
        headlines: first ? entry.headlines : intersect(found.headlines, entry.headlines),
        exact: cover.length === 1,
        grams,
      };
    }
    if (found.articles.length <= textLimit) return found;
  }
  return found;
}

/** The same grams such that the first few come from all over the phrase. */
function spread(cover: readonly PlacedGram[]): PlacedGram[] {
  const step = Math.ceil(cover.length / gramsAtOnce);
  return Array.from({ length: step }, (_, start) =>
    cover.filter((_, index) => index % step === start),
  ).flat();
}

/** Those of `articles`, which must be among the candidates, that really have the phrase: by text, or by places. */
export async function verify(
  store: Store,
  fold: Fold,
  phrase: string,
  candidates: Candidates,
  articles: Uint32Array,
): Promise<Uint32Array> {
  if (candidates.exact || articles.length === 0) return articles;
  if (articles.length <= textLimit) return byText(store, fold, phrase, articles);
  let starts: Map<number, number[]> | null = null;
  for (const { offset, entry } of candidates.grams) {
    const bytes = await store.places(entry);
    if (bytes === null) return byText(store, fold, phrase, articles);
    starts = narrow(entry, bytes, offset, starts ?? new Map([...articles].map((article) => [article, null])));
  }
  return Uint32Array.from(starts?.keys() ?? []);
}

async function byText(store: Store, fold: Fold, phrase: string, articles: Uint32Array): Promise<Uint32Array> {
  const texts = await Promise.all([...articles].map((article) => store.text(article)));
  return articles.filter((_, index) => {
    const text = texts[index];
    return text !== undefined && hasPhrase(text, fold, phrase);
  });
}

function hasPhrase({ body, head, printed, spelt }: ArticleText, fold: Fold, phrase: string): boolean {
  return (
    spelt.includes(phrase) || [...body, ...head, ...printed].some(([, text]) => fold(text).includes(phrase))
  );
}

/** Keeps where the phrase may begin, by article, if the gram stands `offset` further on; null: anywhere as yet. */
function narrow(
  entry: GramEntry,
  bytes: Uint8Array,
  offset: number,
  starts: ReadonlyMap<number, number[] | null>,
): Map<number, number[]> {
  const reader = byteReader(bytes);
  const kept = new Map<number, number[]>();
  for (const article of entry.articles) {
    const before = starts.get(article);
    const here: number[] = [];
    let place = 0;
    for (let last = false; !last; ) {
      const coded = reader.number();
      place += coded >>> 1;
      last = (coded & 1) === 1;
      if (before !== undefined) here.push(place - offset);
    }
    if (before === undefined) continue;
    const both = before === null ? here : common(before, here);
    if (both.length > 0) kept.set(article, both);
  }
  return kept;
}

function common(a: readonly number[], b: readonly number[]): number[] {
  let at = 0;
  return a.filter((value) => {
    while (at < b.length && (b[at] ?? 0) < value) at += 1;
    return b[at] === value;
  });
}
