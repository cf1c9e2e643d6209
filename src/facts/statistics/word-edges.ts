/** Where the segmenter sees words begin and end: a verb of the lists counts only where it is a word (现场 is not 现). */
import type { TaggedWord } from '../../chinese/segmenter.ts';

export interface WordEdges {
  /** A word begins or ends at this offset. */
  isEdge(at: number): boolean;
  /** The word that begins at `at`, if one does. */
  beginningAt(at: number): TaggedWord | undefined;
  /** The word that ends at `at`, if one does. */
  endingAt(at: number): TaggedWord | undefined;
}

/** Built when first asked: most paragraphs state no figure, and their words are then never needed. */
export function wordEdges(words: () => readonly TaggedWord[]): WordEdges {
  let begins: Map<number, TaggedWord> | undefined;
  let ends: Map<number, TaggedWord> | undefined;
  const build = (): void => {
    begins = new Map();
    ends = new Map();
    let at = 0;
    for (const word of words()) {
      begins.set(at, word);
      at += word.word.length;
      ends.set(at, word);
    }
  };
  return {
    isEdge(at) {
      if (begins === undefined) build();
      return begins?.has(at) === true || ends?.has(at) === true;
    },
    beginningAt(at) {
      if (begins === undefined) build();
      return begins?.get(at);
    },
    endingAt(at) {
      if (ends === undefined) build();
      return ends?.get(at);
    },
  };
}
