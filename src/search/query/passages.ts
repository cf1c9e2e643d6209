import type { Fold } from '../fold.ts';
import type { ArticleText } from '../format.ts';
import type { NumberRange } from './number-range.ts';
import { matchesRange } from './numbers.ts';

/** Start and end of a match, in UTF-16 units of the text as it is displayed. */
export type Match = readonly [start: number, end: number];

/** A unit of an article with what was found in it. */
export interface Passage {
  readonly anchor: string;
  readonly text: string;
  /** Rising, apart from each other. */
  readonly matches: readonly Match[];
  /** Of the phrases and ranges, how many this unit has. */
  readonly kinds: number;
  /** Where the page shows it, if not by the words themselves: a misprint as printed, a number by its value. */
  readonly places: readonly Match[];
  /** Whether `text` is the printed form, which the page shows corrected. */
  readonly asPrinted: boolean;
}

/** Every place in `text` that folds to one of the phrases; overlapping matches become one. */
export function matchesIn(text: string, fold: Fold, phrases: readonly string[]): Match[] {
  return findAll(text, fold, phrases).matches;
}

function findAll(text: string, fold: Fold, phrases: readonly string[]): { matches: Match[]; kinds: number } {
  const { folded, offsets } = fold.traced(text);
  const matches: Match[] = [];
  let kinds = 0;
  for (const phrase of phrases) {
    let from = phrase === '' ? -1 : folded.indexOf(phrase);
    if (from >= 0) kinds += 1;
    while (from >= 0) {
      matches.push([offsets[from] ?? 0, endOf(offsets, from + phrase.length - 1)]);
      from = folded.indexOf(phrase, from + phrase.length);
    }
  }
  return { matches: unite(matches), kinds };
}

/** The offset behind the character that the folded unit `at` came from. */
function endOf(offsets: Uint32Array, at: number): number {
  let next = at + 1;
  while (next + 1 < offsets.length && offsets[next] === offsets[at]) next += 1;
  return offsets[next] ?? 0;
}

export function unite(matches: readonly Match[]): Match[] {
  const united: Match[] = [];
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = united.at(-1);
    if (last !== undefined && start <= last[1]) united[united.length - 1] = [last[0], Math.max(last[1], end)];
    else united.push([start, end]);
  }
  return united;
}

/** The units of an article that have something of what was asked for, those with most of it first. */
export function passagesOf(
  article: ArticleText,
  fold: Fold,
  phrases: readonly string[],
  ranges: readonly NumberRange[],
): Passage[] {
  const passages: Passage[] = [];
  for (const [anchor, text] of article.body) {
    const numbers = numbersIn(article, anchor, fold, ranges);
    const found = findAll(text, fold, phrases);
    const kinds = found.kinds + (numbers.length > 0 ? 1 : 0);
    if (kinds > 0) {
      const matches = unite([...found.matches, ...numbers]);
      passages.push({ anchor, text, matches, kinds, places: numbers, asPrinted: false });
    }
  }
  for (const [anchor, text, corrected] of article.printed) {
    const found = findAll(text, fold, phrases);
    const better = found.kinds > (passages.find((passage) => passage.anchor === anchor)?.kinds ?? 0);
    const clean = article.body.find(([own]) => own === anchor)?.[1] ?? '';
    // One character for another: the words stand in the same place. Otherwise only the correction is sure.
    const places = clean.length === text.length ? found.matches : corrected;
    if (better) passages.push({ anchor, text, ...found, places, asPrinted: true });
  }
  return passages
    .map((passage, order) => ({ passage, order }))
    .sort((a, b) => b.passage.kinds - a.passage.kinds || a.order - b.order)
    .map(({ passage }) => passage);
}

function numbersIn(
  article: ArticleText,
  anchor: string,
  fold: Fold,
  ranges: readonly NumberRange[],
): Match[] {
  if (ranges.length === 0) return [];
  return article.numbers
    .filter(([at, , , fact]) => at === anchor && ranges.some((range) => matchesRange(fact, range, fold)))
    .map(([, start, end]) => [start, end]);
}

/** A stretch of a text that shows as many of its matches as it can, and the matches in it. */
export function excerpt(
  { text, matches }: Pick<Passage, 'text' | 'matches'>,
  length: number,
): { before: boolean; after: boolean; text: string; matches: Match[] } {
  const [first, last] = densest(matches, length);
  const spare = Math.max(0, length - (last - first));
  let start = Math.max(0, Math.min(first - Math.floor(spare / 2), text.length - length));
  // From a sentence's beginning where one is near.
  const stop = text.slice(start, first).search(/[。！？；](?!.*[。！？；])/);
  if (start > 0 && stop >= 0) start += stop + 1;
  start -= insideWord(text, start);
  let end = Math.min(text.length, Math.max(last, start + length));
  for (let more = 0; end < text.length && more < 12 && insideWord(text, end) > 0; more += 1) end += 1;
  const inside = matches.filter(([from, to]) => from >= start && to <= end);
  return {
    before: start > 0,
    after: end < text.length,
    text: text.slice(start, end),
    matches: inside.map(([from, to]) => [from - start, to - start]),
  };
}

/** Start of the first and end of the last of the most matches that fit into `length`. */
function densest(matches: readonly Match[], length: number): Match {
  let best: Match = matches[0] ?? [0, 0];
  let most = 0;
  let from = 0;
  for (let to = 0; to < matches.length; to += 1) {
    const end = matches[to]?.[1] ?? 0;
    while (from < to && end - (matches[from]?.[0] ?? 0) > length) from += 1;
    if (to - from + 1 <= most) continue;
    most = to - from + 1;
    best = [matches[from]?.[0] ?? 0, end];
  }
  return best;
}

/** How many code units before `at` belong to the same number, Latin word or character: there no text may be cut. */
function insideWord(text: string, at: number): number {
  if (isLowSurrogate(text, at)) return 1;
  if (!/[\p{Script=Latin}\d.,%]/u.test(text.charAt(at))) return 0;
  return /[\p{Script=Latin}\d.,]{0,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
