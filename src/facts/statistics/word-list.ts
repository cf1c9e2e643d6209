/** A class of words that can be looked up at a place of a text, or found all over it, in one pass. */
export interface Occurrence {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface WordList {
  has(word: string): boolean;
  /** The words of the list that begin exactly at `at`, longest first. */
  allAt(text: string, at: number): readonly string[];
  /** The longest of them. */
  longestAt(text: string, at: number): string | undefined;
  /** Every occurrence of every word, by where it begins. Linear in the text. */
  occurrences(text: string): readonly Occurrence[];
}

const NONE: readonly string[] = [];

export function wordList(words: string): WordList {
  const list = [...new Set(words.split(' '))].sort((a, b) => b.length - a.length);
  const known = new Set(list);
  const byFirst = new Map<string, string[]>();
  /** Whether a word begins with the sign of that code: most signs begin none. */
  const begins = new Uint8Array(65_536);
  for (const word of list) {
    begins[word.charCodeAt(0)] = 1;
    const same = byFirst.get(word.charAt(0));
    if (same === undefined) byFirst.set(word.charAt(0), [word]);
    else same.push(word);
  }
  return {
    has(word) {
      return known.has(word);
    },
    allAt(text, at) {
      const candidates = byFirst.get(text.charAt(at));
      return candidates === undefined ? NONE : candidates.filter((word) => text.startsWith(word, at));
    },
    longestAt(text, at) {
      const candidates = byFirst.get(text.charAt(at));
      if (candidates === undefined) return undefined;
      for (const word of candidates) if (text.startsWith(word, at)) return word;
      return undefined;
    },
    occurrences(text) {
      const found: Occurrence[] = [];
      for (let at = 0; at < text.length; at += 1) {
        if (begins[text.charCodeAt(at)] !== 1) continue;
        for (const word of byFirst.get(text.charAt(at)) ?? NONE) {
          if (text.startsWith(word, at)) found.push({ word, start: at, end: at + word.length });
        }
      }
      return found;
    },
  };
}
