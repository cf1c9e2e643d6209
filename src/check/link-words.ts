/** Each word once, under a number. */
export interface WordList {
  readonly all: readonly string[];
  find(word: string): number | undefined;
  /** A word that was not there becomes the last. */
  number(word: string): number;
}

export function wordList(known: readonly string[] = []): WordList {
  const all = [...known];
  const numberOf = new Map(all.map((word, number) => [word, number]));
  return {
    all,
    find: (word: string): number | undefined => numberOf.get(word),
    number(word: string): number {
      const found = numberOf.get(word);
      if (found !== undefined) return found;
      const own = apart(word);
      numberOf.set(own, all.length);
      return all.push(own) - 1;
    },
  };
}

/** A copy of its own: a part of a page keeps the whole page in memory as long as it lives. */
export function apart(word: string): string {
  return Buffer.from(word).toString();
}
