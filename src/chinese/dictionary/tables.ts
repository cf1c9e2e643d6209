/**
 * All that is known of words, as numbers in arrays: it is kept in one file, read in milliseconds, and one copy can be
 * shared by every thread of a process. The arrays in the order they are kept.
 */
export const LAYOUT = {
  /** The trie of words; what its words stand for are classes of words. */
  first: Int32Array,
  cells: Int32Array,
  /** By class, what words of the same count and part of speech have in common: how often such a word was met, */
  frequencies: Int32Array,
  /** its tag, as an index into `tags`, */
  classTags: Uint16Array,
  /** 1 when an editor put the word into the lexicon, */
  listed: Uint8Array,
  /** the logarithm of its share, as the engine weighs its paths, */
  weights: Float64Array,
  /** and how surprising it is to who looks for misprints; NaN for a word that decides nothing there. */
  costs: Float32Array,
  /** How telling words are: by node an index into the values, 0 for a word that is in no document. */
  idfNodes: Uint16Array,
  idfValues: Float64Array,
  /** Bits of two and three units that stand side by side in some word. */
  pairs: Uint8Array,
  triples: Uint8Array,
  /** By unit its row in `emissions`, 0 for a character no model knows. */
  characters: Uint16Array,
  /** Rows of EMISSIONS logarithms: as B, E, M, S of a word, then as B, M, E of a person's name. */
  emissions: Float64Array,
  /** Of the engine's guesses at unknown words: beginning as B, E, M, S, then four rows of four. */
  transitions: Float64Array,
  /** What part of speech follows what after one character, then after longer words: two squares of `models` tags. */
  follows: Float64Array,
} as const;

export type DictionaryArrays = {
  readonly [name in keyof typeof LAYOUT]: (typeof LAYOUT)[name]['prototype'];
};

export interface DictionaryHead {
  readonly tags: readonly string[];
  /** How many of the tags `follows` knows; they come first. */
  readonly models: number;
  /** Sum of the engine's own counts. */
  readonly total: number;
  /** Least weight of the engine's own words: what a character it does not know weighs. */
  readonly least: number;
  /** Cost of a character that is in no word, to who looks for misprints. */
  readonly unknown: number;
  /** Units of the longest word. */
  readonly longest: number;
}

export interface DictionaryTables extends DictionaryArrays, DictionaryHead {}

export const EMISSIONS = 7;

/** The tags the program itself gives, whatever the dictionary has. */
export const OWN_TAGS = ['x', 'nr', 'nrt', 'm', 'eng', 'n'] as const;
