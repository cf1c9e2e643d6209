import type { Dictionary } from './dictionary.ts';
import { type Edge, likeliestReading, type Neighbour } from './lattice.ts';
import { NEVER_LAST, personEdges } from './person-names.ts';
import type { TaggedWord } from './segmenter.ts';
import { isCompoundSurname, isSurname } from './surnames.ts';
import type { TagModel } from './tag-model.ts';
import { spellingEnd, spellsForeignName } from './transliteration.ts';

export interface ReadingKnowledge {
  readonly dictionary: Dictionary;
  readonly model: TagModel;
}

interface Placed {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Han, and not a number: what numbers are made of has been settled before. */
  readonly open: boolean;
}

const HAN = /^[\p{Script=Han}〇]+$/u;

const NUMBER = /^[第上数几近]?[一二三四五六七八九十百千万亿零〇两]+$/u;

/** A word longer than this never overlaps another in a way that needs deciding. */
const longestOverlap = 4;

/**
 * Reads again the places where the first reading is doubtful: where a dictionary word lies across a boundary
 * (开|创新 or 开创|新), where characters stand alone or were joined by guess, and where a name may begin.
 * All other words are kept, so that the cost is that of the doubtful places.
 */
export function readAgain(
  text: string,
  words: readonly string[],
  { dictionary, model }: ReadingKnowledge,
): TaggedWord[] {
  const placed = place(words);
  const read: TaggedWord[] = [];
  for (let first = 0; first < placed.length; ) {
    let last = first;
    while (isDoubtful(placed[last], placed[last + 1], dictionary)) last += 1;
    const stretch = placed.slice(first, last + 1);
    if (stretch.length === 1 && !mayBeName(words[first] ?? '', dictionary))
      read.push(tagged(words[first] ?? '', dictionary));
    else {
      const after = placed[last + 1];
      const right = after === undefined ? null : neighbour(tagged(after.word, dictionary));
      const left = read.at(-1);
      read.push(
        ...reread(text, stretch, left === undefined ? null : neighbour(left), right, { dictionary, model }),
      );
    }
    first = last + 1;
  }
  return read;
}

function reread(
  text: string,
  stretch: readonly Placed[],
  left: Neighbour | null,
  right: Neighbour | null,
  { dictionary, model }: ReadingKnowledge,
): TaggedWord[] {
  const start = stretch[0]?.start ?? 0;
  const end = stretch.at(-1)?.end ?? start;
  const guesses = new Map(
    stretch
      .filter(({ word }) => word.length > 1 && !dictionary.has(word))
      .map((guess) => [guess.start, guess.end]),
  );
  const edges = (at: number): Edge[] => [
    ...wordEdges(text, at, end, dictionary),
    ...guessEdge(text, at, guesses.get(at), dictionary),
    ...foreignEdges(text, at, end, dictionary),
    ...personEdges(text, at, end, guesses.get(at), model),
  ];
  return likeliestReading(start, end, edges, model.follows, left, right).map((reading) => ({
    word: text.slice(reading.start, reading.end),
    tag: reading.tag,
  }));
}

const longestForeignName = 7;

/** A foreign name is as rare as a word met fifty times, and each of its characters is one of some ten. */
const foreignName = 4.6;
const foreignCharacter = -1.2;

/** What a single character that is no function word loses: its count is mostly that of longer words it is part of. */
const loneCharacter = 1.5;

function wordScore(word: string, tag: string, dictionary: Dictionary): number {
  const alone = word.length === 1 && /^(?:[nva]|zg|[nvat]g|nr|j|b)$/.test(tag);
  return dictionary.logProbability(word) - (alone ? loneCharacter : 0);
}

/** Every dictionary word from a place on, and the character alone. */
function wordEdges(text: string, at: number, limit: number, dictionary: Dictionary): Edge[] {
  const edges: Edge[] = [];
  for (let end = at + 1; end <= limit; end += 1) {
    if (end > at + 1 && !dictionary.mayAdjoin(text.charCodeAt(end - 2), text.charCodeAt(end - 1))) break;
    const word = text.slice(at, end);
    const tag = dictionary.tag(word);
    if (tag !== null) edges.push({ end, tag, score: wordScore(word, tag, dictionary) });
    else if (end === at + 1) edges.push({ end, tag: 'x', score: dictionary.logProbability(word) });
  }
  return edges;
}

/**
 * A word the engine made from characters it knows no word for: as likely as one met three times, less when it
 * begins with a surname and may be the better part of a name.
 */
function guessEdge(text: string, at: number, end: number | undefined, dictionary: Dictionary): Edge[] {
  if (end === undefined || at === end) return [];
  const surname = isSurname(text[at] ?? '');
  if (surname && NEVER_LAST.test(text.slice(at, end))) return [];
  const met = surname ? 0.25 : 3;
  const tag = end - at > 2 && spellsForeignName(text.slice(at, end)) ? 'nrt' : 'x';
  return [{ end, tag, score: dictionary.logProbability('') + Math.log(met * 2) }];
}

/** Characters that spell a foreign name the dictionary lacks: 内塔尼亚胡. */
function foreignEdges(text: string, at: number, limit: number, dictionary: Dictionary): Edge[] {
  const edges: Edge[] = [];
  const farthest = Math.min(spellingEnd(text, at, limit), at + longestForeignName);
  for (let end = at + 2; end <= farthest; end += 1) {
    if (!spellsForeignName(text.slice(at, end))) continue;
    const score = dictionary.logProbability('') + foreignName + foreignCharacter * (end - at);
    edges.push({ end, tag: 'nrt', score });
  }
  return edges;
}

function isDoubtful(left: Placed | undefined, right: Placed | undefined, dictionary: Dictionary): boolean {
  if (left === undefined || right === undefined || !left.open || !right.open) return false;
  if (spellsForeignName(left.word + right.word) && !(dictionary.has(left.word) && dictionary.has(right.word)))
    return true;
  return mayBeginName(left, right, dictionary) || overlaps(left.word, right.word, dictionary);
}

/** A word the engine guessed that begins with a surname: 陈绪豹. */
function mayBeName(word: string, dictionary: Dictionary): boolean {
  return word.length > 1 && word.length < 5 && isSurname(word[0] ?? '') && !dictionary.has(word);
}

/** A surname followed by what may be a given name: 李|思源, 韩国|英, 陈绪|豹. */
function mayBeginName(left: Placed, right: Placed, dictionary: Dictionary): boolean {
  const { word } = left;
  if (word.length + right.word.length > 4) return false;
  if (isCompoundSurname(word)) return true;
  if (!isSurname(word[0] ?? '')) return false;
  if (word.length === 1) return right.word.length <= 2;
  return word.length <= 3 && (right.word.length === 1 || !dictionary.has(right.word));
}

/** Whether a dictionary word lies across the boundary and covers one of the two words only in part. */
function overlaps(left: string, right: string, dictionary: Dictionary): boolean {
  if (!dictionary.mayAdjoin(left.charCodeAt(left.length - 1), right.charCodeAt(0))) return false;
  for (let from = Math.max(0, left.length - longestOverlap + 1); from < left.length; from += 1) {
    for (let to = 1; to <= Math.min(longestOverlap, right.length); to += 1) {
      if (from === 0 && to === right.length) continue;
      if (dictionary.has(left.slice(from) + right.slice(0, to))) return true;
    }
  }
  return false;
}

function place(words: readonly string[]): Placed[] {
  let at = 0;
  return words.map((word) => {
    const start = at;
    at += word.length;
    return { word, start, end: at, open: HAN.test(word) && !(word.length > 1 && NUMBER.test(word)) };
  });
}

function tagged(word: string, dictionary: Dictionary): TaggedWord {
  return { word, tag: dictionary.tag(word) ?? otherTag(word) };
}

function otherTag(word: string): string {
  if (/^[0-9０-９]/u.test(word)) return 'm';
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) ? 'eng' : 'x';
}

function neighbour({ word, tag }: TaggedWord): Neighbour {
  return { length: word.length, tag };
}
