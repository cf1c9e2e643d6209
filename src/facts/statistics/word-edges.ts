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
  let begins: (TaggedWord | undefined)[] | undefined;
  let ends: (TaggedWord | undefined)[] = [];
  function build(): (TaggedWord | undefined)[] {
    const all = words();
    const length = all.reduce((sum, { word }) => sum + word.length, 0);
    const found = new Array<TaggedWord | undefined>(length + 1).fill(undefined);
    ends = new Array<TaggedWord | undefined>(length + 1).fill(undefined);
    let at = 0;
    for (const word of all) {
      found[at] = word;
      at += word.word.length;
      ends[at] = word;
    }
    return found;
  }
  return {
    isEdge(at) {
      begins ??= build();
      return begins[at] !== undefined || ends[at] !== undefined;
    },
    beginningAt(at) {
      begins ??= build();
      return begins[at];
    },
    endingAt(at) {
      begins ??= build();
      return ends[at];
    },
  };
}
