/**
 * The postings again after a few articles changed: most shards have no gram of what was changed in them, and stay as
 * they are. Gives the same bytes as making all anew, or says that all have to be made anew.
 */
import { frequentLength, hashOfNothing, hashWith, longestGram, shardOf, shardOfHash } from '../grams.ts';
import { type Corpus, withArticles } from './corpus.ts';
import { type ExtendedGram, frequencyLimit } from './extend.ts';
import { gramTable } from './gram-table.ts';
import { isInHeadline, singleLists } from './places.ts';
import { type GramPlan, gramWriter, type Part, shardBits } from './shards.ts';

/** The postings of before, without their bytes. */
export interface IndexedText {
  readonly corpus: Corpus;
  readonly plan: GramPlan;
}

export interface PatchedText extends IndexedText {
  /** Whether a shard was made anew, with the files of those of its grams that have their own. */
  readonly isRemade: (shard: number) => boolean;
  /** All that was made anew. */
  readonly parts: readonly Part[];
}

/** Where more shards than this share have to be made anew, all of them are made sooner. */
const worthShare = 0.6;

/**
 * @param changed numbers of the articles that changed, rising
 * @param theirs the texts that they have now, in the same order
 * @returns null where another gram is frequent now, shards are as many as they were no more, or most have changed
 */
export function patchedShards(
  { corpus: old, plan }: IndexedText,
  changed: readonly number[],
  theirs: Corpus,
  worth = worthShare,
): PatchedText | null {
  const corpus = withArticles(old, changed, theirs);
  const { bits, limit } = plan;
  if (shardBits(corpus) !== bits || frequencyLimit(corpus) !== limit) return null;
  const frequent = new Set(plan.frequent);
  const lengths = new Uint8Array(corpus.text.length);
  const wanted = new Uint8Array(2 ** bits);
  let next = 0;
  for (let article = 0; article + 1 < corpus.starts.length; article += 1) {
    const [begin = 0, end = 0] = corpus.starts.subarray(article, article + 2);
    const before = plan.lengths.subarray(old.starts[article], old.starts[article + 1]);
    if (article !== changed[next]) {
      lengths.set(before, begin);
      continue;
    }
    next += 1;
    const now = frequentLengths(corpus.text.subarray(begin, end), frequent);
    lengths.set(now, begin);
    for (const gram of changedGrams(gramsOf(old, article, before), gramsOf(corpus, article, now))) {
      wanted[shardOf(gram, bits)] = 1;
    }
  }
  if (wanted.reduce((sum, one) => sum + one, 0) > wanted.length * worth) return null;
  const grams = gramsInShards(corpus, { ...plan, lengths }, wanted);
  // A gram's places tell whether it is frequent now; what other grams there are depends on it.
  const isOther = ({ gram, places, frequent: was }: ExtendedGram): boolean =>
    gram.length < longestGram && places.length > limit !== was;
  if (grams.right.some(isOther)) return null;
  const writer = gramWriter(corpus, bits);
  const singles = Uint8Array.from({ length: 65536 }, (_, code) =>
    wanted[shardOf(String.fromCharCode(code), bits)] === 1 ? 1 : 0,
  );
  for (const [code, lists] of singleLists(corpus, singles)) writer.single(code, lists);
  for (const gram of grams.right) writer.add(gram);
  for (const gram of grams.left) writer.add(gram);
  const isRemade = (shard: number): boolean => wanted[shard] === 1;
  return { corpus, plan: { ...plan, lengths }, isRemade, parts: writer.parts(isRemade) };
}

/** For each place of one article's text, the length of the longest frequent gram that begins there; 0 for none. */
function frequentLengths(text: Uint16Array, frequent: ReadonlySet<string>): Uint8Array {
  // Units of text are divided by zeros, which no gram has in it.
  const units = unitsOf(text);
  return Uint8Array.from(text, (_, at) => {
    const length = frequentLength(units, at, frequent);
    return length === 1 ? 0 : length;
  });
}

function unitsOf(text: Uint16Array): string {
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf16le');
}

/** What the postings say of one article: for each of its grams, where it stands, and whether in the headline. */
function gramsOf(corpus: Corpus, article: number, lengths: Uint8Array): Map<string, string> {
  const [begin = 0, end = 0] = corpus.starts.subarray(article, article + 2);
  const text = corpus.text.subarray(begin, end);
  const units = unitsOf(text);
  const grams = new Map<string, string>();
  text.forEach((code, at) => {
    if (code === 0) return;
    const headline = isInHeadline(corpus, article, begin + at) ? 'headline' : 'text';
    // Of a single unit only which articles have it is told.
    const single = grams.get(units.charAt(at)) ?? '';
    if (!single.includes(headline)) grams.set(units.charAt(at), `${single} ${headline}`);
    for (let length = 2; length <= longestAt(lengths, at) && text[at + length - 1] !== 0; length += 1) {
      const gram = units.slice(at, at + length);
      grams.set(gram, `${grams.get(gram) ?? ''} ${headline} ${at}`);
    }
  });
  return grams;
}

/** Grams that one article says something else of than the other. */
function changedGrams(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Set<string> {
  const changed = [...before, ...now].filter(([gram]) => before.get(gram) !== now.get(gram));
  return new Set(changed.map(([gram]) => gram));
}

/**
 * The length of the longest gram that begins at a place: one unit more than is frequent, from there on or, with the
 * unit before it, from the next place on. All shorter ones are grams as well.
 */
function longestAt(lengths: Uint8Array, at: number): number {
  const here = lengths[at] || 1;
  const next = lengths[at + 1] ?? 0;
  return next > here ? Math.min(next + 1, longestGram) : here + 1;
}

interface GramsInShards {
  /** Pairs and extensions to the right, in the order of `extendedGrams`. */
  readonly right: readonly ExtendedGram[];
  /** Extensions to the left, in the order of `leftExtensions`. */
  readonly left: readonly ExtendedGram[];
}

/**
 * All grams of the shards that are wanted. Two passes over the text: one counts, the other tells each gram's places.
 */
function gramsInShards({ text }: Corpus, { bits, lengths }: GramPlan, wanted: Uint8Array): GramsInShards {
  const table = gramTable(text);
  const ends: number[] = [];
  eachGram(text, lengths, (at, length, hash) => {
    if (wanted[shardOfHash(hash, bits)] === 0) return;
    const number = table.numberOf(at, length, hash);
    ends[number] = (ends[number] ?? 0) + 1;
  });
  let sum = 0;
  ends.forEach((count, number) => {
    ends[number] = sum;
    sum += count;
  });
  const begins = [...ends, sum];
  const places = new Uint32Array(sum);
  eachGram(text, lengths, (at, length, hash) => {
    if (wanted[shardOfHash(hash, bits)] === 0) return;
    const number = table.numberOf(at, length, hash);
    const end = ends[number] ?? 0;
    places[end] = at;
    ends[number] = end + 1;
  });
  const grams = begins.slice(0, -1).map((begin, number) => {
    const { at, length } = table.placeOf(number);
    return {
      gram: unitsOf(text.subarray(at, at + length)),
      isLeft: length > (lengths[at] || 1) + 1,
      frequent: length <= (lengths[at] ?? 0),
      places: places.subarray(begin, begins[number + 1]),
    };
  });
  grams.sort((a, b) => (a.gram < b.gram ? -1 : 1));
  return { right: grams.filter(({ isLeft }) => !isLeft), left: grams.filter(({ isLeft }) => isLeft) };
}

/** Every gram at every place, but for single units. */
function eachGram(
  text: Uint16Array,
  lengths: Uint8Array,
  visit: (at: number, length: number, hash: number) => void,
): void {
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (text[at] === 0) continue;
    const longest = longestAt(lengths, at);
    let hash = hashWith(hashOfNothing, text[at] ?? 0);
    for (let length = 2; length <= longest; length += 1) {
      const code = text[at + length - 1] ?? 0;
      if (code === 0) break;
      hash = hashWith(hash, code);
      visit(at, length, hash);
    }
  }
}
