import type { LexiconEntry } from '../lexicon.ts';
import { addGroups, emptyGroups, type Groups } from './character-groups.ts';
import { eachNumber, eachWord } from './source-lines.ts';
import { type TrieBuilder, trieBuilder } from './trie-builder.ts';
import { type WordClass, wordClasses } from './word-classes.ts';

/** All words of the sources, in a trie that still grows. */
export interface GatheredWords {
  readonly builder: TrieBuilder;
  /** What the nodes of the trie stand for. */
  readonly classes: readonly WordClass[];
  readonly idf: GatheredIdf;
  readonly groups: Groups;
  /** Sum of the engine's own counts, and the least of them. */
  readonly total: number;
  readonly least: number;
  /** Sum of all counts to who looks for misprints. */
  readonly misprintTotal: number;
  readonly longest: number;
}

/** How telling words are: nodes, and for each the index of its value. */
export interface GatheredIdf {
  readonly nodes: readonly number[];
  readonly indexes: readonly number[];
  /** The first stands for a word that is in no document. */
  readonly values: readonly number[];
}

/** The least count of a lexicon word that names none: what an editor lists is no rare word. */
const uncounted = 10;

/** What a lexicon word without a count counts for to who looks for misprints. */
const uncountedMisprint = 100;

/** Longer words are sayings; where misprints are sought they decide nothing that their parts do not. */
const longestMisprint = 8;

/** The dictionary calls 重大进展 and 新鲜空气 organisations too. */
const ORGANISATION =
  /[社院部会局厅委党队军府司厂校行团馆所台站盟处心联协办署庭组店矿库]$|大学$|中学$|小学$|^(?:联合国|党中央|团中央|国资委)$/u;

/** A lexicon word without a frequency keeps the one it has in the dictionary, but is no rare word. */
export function gatherWords(
  dictionary: string,
  idf: string,
  lexicon: readonly LexiconEntry[],
): GatheredWords {
  // A line of the dictionary has some twelve characters and brings one or two nodes.
  const builder = trieBuilder(dictionary.length / 8);
  const classes = wordClasses();
  const groups = emptyGroups();
  let [total, least, misprintTotal, longest] = [0, Number.POSITIVE_INFINITY, 0, 1];
  const add = (
    text: string,
    start: number,
    end: number,
    { frequency, tag, listed }: Omit<WordClass, 'misprintFrequency'>,
    misprint: number,
  ): void => {
    const counts = end - start <= longestMisprint && isHan(text.charCodeAt(start));
    if (counts) misprintTotal += misprint;
    const own = classes.of(frequency, tag, listed, counts ? misprint : null);
    builder.setValue(builder.add(text, start, end), own);
    addGroups(groups, text, start, end);
    longest = Math.max(longest, end - start);
  };
  eachWord(dictionary, (start, end, frequency, printed) => {
    const tag = printed === 'nt' && !ORGANISATION.test(dictionary.slice(start, end)) ? 'n' : printed;
    add(dictionary, start, end, { frequency, tag, listed: false }, frequency);
    total += frequency;
    least = Math.min(least, frequency);
  });
  for (const { word, frequency, tag } of lexicon) {
    const known = classes.list[builder.value(builder.add(word, 0, word.length))]?.frequency ?? 0;
    const counted = frequency ?? Math.max(known, uncounted);
    add(word, 0, word.length, { frequency: counted, tag, listed: true }, frequency ?? uncountedMisprint);
  }
  return {
    builder,
    classes: classes.list,
    idf: gatherIdf(idf, builder),
    groups,
    total: Math.max(1, total),
    least: Math.min(least, Math.max(1, total)),
    misprintTotal: Math.max(1, misprintTotal),
    longest,
  };
}

function gatherIdf(text: string, builder: TrieBuilder): GatheredIdf {
  const nodes: number[] = [];
  const indexes: number[] = [];
  const values = [Number.NaN];
  const known = new Map<string, number>();
  eachNumber(text, (start, end, printed) => {
    let index = known.get(printed);
    if (index === undefined) {
      index = values.length;
      values.push(Number(printed));
      known.set(printed, index);
    }
    nodes.push(builder.add(text, start, end));
    indexes.push(index);
  });
  return { nodes, indexes, values };
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
