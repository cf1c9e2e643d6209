import type { Dictionary } from './dictionary/dictionary.ts';
import { isDoubtful, isDoubtfulAlone, NEVER_ONE_WORD, type Placed, place } from './doubt.ts';
import { type Edge, likeliestReading, type Neighbour } from './lattice.ts';
import { addPersonEdges, neverEndsName } from './person-names.ts';
import type { TaggedWord } from './segmenter.ts';
import { isSurnameAt } from './surnames.ts';
import { spellingEnd, spellsForeignName } from './transliteration.ts';

/**
 * Reads again the places where the first reading is doubtful: where a dictionary word lies across a boundary
 * (开|创新 or 开创|新), where characters stand alone or were joined by guess, and where a name may begin.
 * All other words are kept, so that the cost is that of the doubtful places.
 */
export function readAgain(text: string, words: readonly string[], dictionary: Dictionary): TaggedWord[] {
  const placed = place(words, dictionary);
  const read: TaggedWord[] = [];
  for (let at = 0; at < placed.length; at += 1) {
    const first = placed[at];
    if (first === undefined) break;
    const from = at;
    while (isDoubtful(text, placed[at], placed[at + 1], dictionary)) at += 1;
    if (at === from && !isDoubtfulAlone(first)) read.push(tagged(first));
    else {
      const left = read.at(-1);
      const after = placed[at + 1];
      const around = {
        left: left === undefined ? null : neighbour(left, dictionary),
        right: after === undefined ? null : neighbour(tagged(after), dictionary),
      };
      read.push(...reread(text, placed.slice(from, at + 1), around, dictionary));
    }
  }
  return read;
}

function reread(
  text: string,
  stretch: readonly Placed[],
  { left, right }: { readonly left: Neighbour | null; readonly right: Neighbour | null },
  dictionary: Dictionary,
): TaggedWord[] {
  const start = stretch[0]?.start ?? 0;
  const end = stretch.at(-1)?.end ?? start;
  const guesses = new Map<number, number>();
  for (const { word, entry, start: from, end: to } of stretch) {
    if (word.length > 1 && entry === undefined) guesses.set(from, to);
  }
  const edgesFrom = (at: number): Edge[] => {
    const edges: Edge[] = [];
    const guess = guesses.get(at);
    addWordEdges(edges, text, at, end, dictionary);
    if (guess !== undefined) addGuessEdge(edges, text, at, guess, dictionary);
    addForeignEdges(edges, text, at, end, dictionary);
    addPersonEdges(edges, text, at, end, guess, dictionary);
    return edges;
  };
  return likeliestReading(start, end, edgesFrom, dictionary.follows, left, right).map((reading) => ({
    word: text.slice(reading.start, reading.end),
    tag: dictionary.tags[reading.tag] ?? 'x',
  }));
}

const longestForeignName = 7;

/** A foreign name is as rare as a word met fifty times, and each of its characters is one of some ten. */
const foreignName = 4.6;
const foreignCharacter = -1.2;

/** What a single character that is no function word loses: its count is mostly that of longer words it is part of. */
const loneCharacter = 1.5;

const CONTENT = /^(?:[nva]|zg|[nvat]g|nr|j|b)$/;

/** Every dictionary word from a place on, and the character alone. */
function addWordEdges(edges: Edge[], text: string, at: number, limit: number, dictionary: Dictionary): void {
  dictionary.words(text, at, limit, (end, { tag, tagNumber, score }) => {
    if (end > at + 1 && edges.length === 0) edges.push(unknownCharacter(at, dictionary));
    const lost = end === at + 1 && CONTENT.test(tag) ? loneCharacter : 0;
    edges.push({ end, tag: tagNumber, score: score - lost });
  });
  if (edges.length === 0) edges.push(unknownCharacter(at, dictionary));
}

function unknownCharacter(at: number, { tagNumber, rarest }: Dictionary): Edge {
  return { end: at + 1, tag: tagNumber('x'), score: rarest };
}

/**
 * A word the engine made from characters it knows no word for: as likely as one met three times, less when it
 * begins with a surname and may be the better part of a name.
 */
function addGuessEdge(edges: Edge[], text: string, at: number, end: number, dictionary: Dictionary): void {
  if (at === end) return;
  const surname = isSurnameAt(text, at);
  const guess = text.slice(at, end);
  if (NEVER_ONE_WORD.test(guess) || (surname && neverEndsName(guess))) return;
  const met = surname ? 0.25 : 3;
  const tag = end - at > 2 && spellsForeignName(guess) ? 'nrt' : 'x';
  edges.push({ end, tag: dictionary.tagNumber(tag), score: dictionary.rarest + Math.log(met * 2) });
}

/** Characters that spell a foreign name the dictionary lacks: 内塔尼亚胡. */
function addForeignEdges(
  edges: Edge[],
  text: string,
  at: number,
  limit: number,
  dictionary: Dictionary,
): void {
  const farthest = Math.min(spellingEnd(text, at, limit), at + longestForeignName);
  for (let end = at + 2; end <= farthest; end += 1) {
    if (!spellsForeignName(text.slice(at, end))) continue;
    const score = dictionary.rarest + foreignName + foreignCharacter * (end - at);
    edges.push({ end, tag: dictionary.tagNumber('nrt'), score });
  }
}

function tagged({ word, entry }: Placed): TaggedWord {
  return { word, tag: entry?.tag ?? otherTag(word) };
}

function otherTag(word: string): string {
  if (/^[0-9０-９]/u.test(word)) return 'm';
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) ? 'eng' : 'x';
}

function neighbour({ word, tag }: TaggedWord, dictionary: Dictionary): Neighbour {
  return { length: word.length, tag: dictionary.tagNumber(tag) };
}
