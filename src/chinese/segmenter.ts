/** One word with its part of speech in jieba's tag set (n, nr, ns, nt, v, m, x …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/**
 * Splits clean Chinese text into words.
 *
 * Contract: the words of a text, joined, are the text; numbers (108.86, 13.3%, 60亿) and Latin (TOP, 5G) stay whole.
 * An implementation is built once and handed to whoever needs it; nobody else calls the library behind it.
 */
export interface Segmenter {
  /** Engine, version and lexicon hash: part of every cache key that depends on words. */
  readonly id: string;
  words(text: string): string[];
  tags(text: string): TaggedWord[];
}
