import type { Fold } from '../fold.ts';
import { unitAlignment } from '../grams.ts';
import type { SearchEntry } from './entry.ts';

/**
 * All articles' folded text in one array of code units: article after article, unit after unit, each beginning at
 * a multiple of `unitAlignment`, with zeros between. A place is an index into it.
 */
export interface Corpus {
  readonly text: Uint16Array;
  /** Where each article begins, and one more for the end. */
  readonly starts: Uint32Array;
  /** The article that the text at `index * unitAlignment` belongs to. */
  readonly articleAt: Uint32Array;
  /** Start and end of each article's headline; both 0 where it has none. */
  readonly headlines: Uint32Array;
}

const complex = 0xffff;

export interface CorpusWriter {
  add(entry: Pick<SearchEntry, 'body' | 'head' | 'printed'>): void;
  done(): Corpus;
}

/** Linear in the text; one array look-up for nearly every character. */
export function corpusWriter(fold: Fold): CorpusWriter {
  let text = new Uint16Array(1 << 20);
  let length = 0;
  const starts: number[] = [0];
  const headlines: number[] = [];
  const simple = new Uint16Array(65536);
  const room = (more: number): void => {
    if (length + more <= text.length) return;
    const larger = new Uint16Array(Math.max(Math.ceil(text.length * 1.25), length + more));
    larger.set(text.subarray(0, length));
    text = larger;
  };
  const classify = (code: number): number => {
    const folded = code >= 0xd800 && code <= 0xdfff ? '' : fold(String.fromCharCode(code));
    const value = folded.length === 1 ? folded.charCodeAt(0) : complex;
    simple[code] = value;
    return value;
  };
  const write = (unit: string): void => {
    room(unit.length + unitAlignment * 2);
    const from = length;
    for (let i = 0; i < unit.length; i += 1) {
      const code = unit.charCodeAt(i);
      const value = simple[code] || classify(code);
      if (value === complex) {
        length = from;
        writeFolded(fold(unit));
        break;
      }
      text[length++] = value;
    }
    // At least one zero, so that no gram reaches into the next unit.
    length = (Math.floor(length / unitAlignment) + 1) * unitAlignment;
  };
  const writeFolded = (folded: string): void => {
    room(folded.length + unitAlignment * 2);
    for (let i = 0; i < folded.length; i += 1) text[length++] = folded.charCodeAt(i) || 32;
  };
  return {
    add({ body, head, printed }) {
      for (const text of body) write(text);
      let headline: [number, number] = [0, 0];
      for (const unit of head) {
        const from = length;
        write(unit.text);
        if (unit.anchor === 'headline') headline = [from, length];
      }
      for (const text of printed) write(text);
      headlines.push(...headline);
      starts.push(length);
    },
    done: () => corpusOf(text.subarray(0, length), Uint32Array.from(starts), Uint32Array.from(headlines)),
  };
}

/** A corpus of what is kept of one: the rest is counted. */
export function corpusOf(text: Uint16Array, starts: Uint32Array, headlines: Uint32Array): Corpus {
  const articleAt = new Uint32Array(text.length / unitAlignment);
  for (let article = 0; article + 1 < starts.length; article += 1) {
    articleAt.fill(
      article,
      (starts[article] ?? 0) / unitAlignment,
      (starts[article + 1] ?? 0) / unitAlignment,
    );
  }
  return { text, starts, articleAt, headlines };
}

/** The same corpus with other texts for some of its articles, rising, in whose order `theirs` has them. */
export function withArticles(corpus: Corpus, changed: readonly number[], theirs: Corpus): Corpus {
  const total = corpus.starts.length - 1;
  const starts = new Uint32Array(total + 1);
  const headlines = new Uint32Array(total * 2);
  const text = new Uint16Array(
    corpus.text.length +
      theirs.text.length -
      changed.reduce((sum, article) => sum + lengthOf(corpus, article), 0),
  );
  let length = 0;
  let next = 0;
  for (let article = 0; article < total; article += 1) {
    const isChanged = article === changed[next];
    const [from, number] = isChanged ? [theirs, next] : [corpus, article];
    const begin = from.starts[number] ?? 0;
    text.set(from.text.subarray(begin, from.starts[number + 1]), length);
    const [top = 0, bottom = 0] = from.headlines.subarray(number * 2, number * 2 + 2);
    if (bottom > 0) headlines.set([top - begin + length, bottom - begin + length], article * 2);
    length += lengthOf(from, number);
    starts[article + 1] = length;
    if (isChanged) next += 1;
  }
  return corpusOf(text, starts, headlines);
}

function lengthOf({ starts }: Corpus, article: number): number {
  return (starts[article + 1] ?? 0) - (starts[article] ?? 0);
}
