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
    done() {
      const articleAt = new Uint32Array(length / unitAlignment);
      for (let article = 0; article + 1 < starts.length; article += 1) {
        articleAt.fill(
          article,
          (starts[article] ?? 0) / unitAlignment,
          (starts[article + 1] ?? 0) / unitAlignment,
        );
      }
      return {
        text: text.subarray(0, length),
        starts: Uint32Array.from(starts),
        articleAt,
        headlines: Uint32Array.from(headlines),
      };
    },
  };
}
