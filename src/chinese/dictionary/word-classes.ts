/** What a word is in the tables but for its characters. */
export interface WordClass {
  readonly frequency: number;
  readonly tag: string;
  readonly listed: boolean;
  /** The count by which misprints are found; null for a word that decides nothing there. */
  readonly misprintFrequency: number | null;
}

/** Numbers the different classes of words: of 350,000 words there are some 17,000. */
export interface WordClasses {
  of(frequency: number, tag: string, listed: boolean, misprintFrequency: number | null): number;
  readonly list: readonly WordClass[];
}

export function wordClasses(): WordClasses {
  const list: WordClass[] = [];
  const common = new Map<string, Map<number, number>>();
  const others = new Map<string, number>();
  const create = (word: WordClass): number => list.push(word) - 1;
  return {
    list,
    of(frequency, tag, listed, misprintFrequency) {
      const word = { frequency, tag, listed, misprintFrequency };
      if (listed || misprintFrequency !== frequency) {
        const key = JSON.stringify(word);
        const known = others.get(key) ?? create(word);
        others.set(key, known);
        return known;
      }
      // Nearly all words: these keys are cheap to make.
      const counts = common.get(tag) ?? new Map<number, number>();
      common.set(tag, counts);
      const known = counts.get(frequency) ?? create(word);
      counts.set(frequency, known);
      return known;
    },
  };
}
