import type { Dictionary } from './dictionary.ts';
import { isDoubtful, isDoubtfulAlone, NEVER_ONE_WORD, type Placed, place } from './doubt.ts';
import { type Edge, likeliestReading, type Neighbour } from './lattice.ts';
import { NEVER_LAST, personEdges } from './person-names.ts';
import type { TaggedWord } from './segmenter.ts';
import { isSurname } from './surnames.ts';
import type { TagModel } from './tag-model.ts';
import { spellingEnd, spellsForeignName } from './transliteration.ts';

export interface ReadingKnowledge {
  readonly dictionary: Dictionary;
  readonly model: TagModel;
}

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
        left: left === undefined ? null : neighbour(left),
        right: after === undefined ? null : neighbour(tagged(after)),
      };
      read.push(...reread(text, placed.slice(from, at + 1), around, { dictionary, model }));
    }
  }
  return read;
}

function reread(
  text: string,
  stretch: readonly Placed[],
  { left, right }: { readonly left: Neighbour | null; readonly right: Neighbour | null },
  { dictionary, model }: ReadingKnowledge,
): TaggedWord[] {
  const start = stretch[0]?.start ?? 0;
  const end = stretch.at(-1)?.end ?? start;
  const guesses = new Map(
    stretch
      .filter(({ word, entry }) => word.length > 1 && entry === undefined)
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

const CONTENT = /^(?:[nva]|zg|[nvat]g|nr|j|b)$/;

/** Every dictionary word from a place on, and the character alone. */
function wordEdges(text: string, at: number, limit: number, dictionary: Dictionary): Edge[] {
  const edges: Edge[] = [];
  const farthest = Math.min(limit, at + dictionary.longest);
  for (let end = at + 1; end <= farthest; end += 1) {
    if (end > at + 1 && !dictionary.mayAdjoin(text.charCodeAt(end - 2), text.charCodeAt(end - 1))) break;
    const entry = dictionary.entry(text.slice(at, end));
    if (entry !== undefined) {
      const alone = end === at + 1 && CONTENT.test(entry.tag) ? loneCharacter : 0;
      edges.push({ end, tag: entry.tag, score: dictionary.logProbability(entry.frequency) - alone });
    } else if (end === at + 1) edges.push({ end, tag: 'x', score: dictionary.logProbability(0) });
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
  const guess = text.slice(at, end);
  if (NEVER_ONE_WORD.test(guess) || (surname && NEVER_LAST.test(guess))) return [];
  const met = surname ? 0.25 : 3;
  const tag = end - at > 2 && spellsForeignName(guess) ? 'nrt' : 'x';
  return [{ end, tag, score: dictionary.logProbability(0) + Math.log(met * 2) }];
}

/** Characters that spell a foreign name the dictionary lacks: 内塔尼亚胡. */
function foreignEdges(text: string, at: number, limit: number, dictionary: Dictionary): Edge[] {
  const edges: Edge[] = [];
  const farthest = Math.min(spellingEnd(text, at, limit), at + longestForeignName);
  for (let end = at + 2; end <= farthest; end += 1) {
    if (!spellsForeignName(text.slice(at, end))) continue;
    const score = dictionary.logProbability(0) + foreignName + foreignCharacter * (end - at);
    edges.push({ end, tag: 'nrt', score });
  }
  return edges;
}

function tagged({ word, entry }: Placed): TaggedWord {
  return { word, tag: entry?.tag ?? otherTag(word) };
}

function otherTag(word: string): string {
  if (/^[0-9０-９]/u.test(word)) return 'm';
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) ? 'eng' : 'x';
}

function neighbour({ word, tag }: TaggedWord): Neighbour {
  return { length: word.length, tag };
}
