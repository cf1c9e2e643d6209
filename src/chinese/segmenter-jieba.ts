import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { splitCompounds } from './compounds.ts';
import { type Dictionary, dictionaryOf } from './dictionary/dictionary.ts';
import { type CutHan, mixCut } from './dictionary/mix-cut.ts';
import type { DictionaryTables } from './dictionary/tables.ts';
import { jiebaFile } from './jieba-files.ts';
import type { LexiconEntry } from './lexicon.ts';
import { nodejiebaCut } from './nodejieba.ts';
import { joinNumerals } from './numeral-words.ts';
import { runsOf } from './runs.ts';
import { readAgain } from './second-reading.ts';
import type { Segmenter, TaggedWord } from './segmenter.ts';
import { SegmenterUnavailableError } from './segmenter-error.ts';
import { settleNames } from './settle-names.ts';

export interface JiebaOptions {
  /** Words the engine's own dictionary lacks: parks, organisations, people, terms. */
  readonly lexicon: readonly LexiconEntry[];
  /** nodejieba's words and the lexicon's, loaded when the first text is cut. */
  readonly tables: () => DictionaryTables;
  /** Where nodejieba itself is to cut instead of its compiled form: a folder for the dictionary it reads. */
  readonly reference?: string;
}

/** Counts up whenever the same text would be cut otherwise: part of the segmenter's id, and so of every cache key. */
const rules = 6;

/**
 * A segmenter with nodejieba's words and algorithm, in a form of its own that needs no add-on; `reference` asks for
 * nodejieba itself, which cuts the same. Only runs of Han are cut, because the engine would split `108.86` and `5G`
 * into characters; then numerals are joined to their numbers, and doubtful places are read again.
 *
 * @throws SegmenterUnavailableError when nodejieba is not installed, or asked for and not built.
 */
export function jiebaSegmenter({ lexicon, tables, reference }: JiebaOptions): Segmenter {
  const version = jiebaVersion();
  const hash = createHash('sha256').update(JSON.stringify(lexicon)).digest('hex').slice(0, 16);
  const native = reference === undefined ? null : nodejiebaCut(lexicon, reference);
  let loaded: { readonly dictionary: Dictionary; readonly cut: CutHan } | undefined;
  const load = (): { readonly dictionary: Dictionary; readonly cut: CutHan } => {
    const own = tables();
    const dictionary = dictionaryOf(own);
    return { dictionary, cut: native?.(dictionary) ?? mixCut(own) };
  };
  const tags = (text: string): TaggedWord[] => {
    loaded ??= load();
    const { dictionary, cut } = loaded;
    const read = readAgain(text, joinNumerals(firstWords(text, cut), dictionary), dictionary);
    return splitCompounds(settleNames(read, dictionary), dictionary);
  };
  const engine = native === null ? 'jieba' : 'nodejieba';
  return {
    id: `${engine}-${version}-r${rules}-${hash}`,
    tags,
    words: (text) => tags(text).map(({ word }) => word),
  };
}

function firstWords(text: string, cut: CutHan): string[] {
  const words: string[] = [];
  const ends: number[] = [];
  for (const { kind, start, text: run } of runsOf(text)) {
    if (kind !== 'han') {
      words.push(run);
      continue;
    }
    ends.length = 0;
    cut(text, start, start + run.length, ends);
    let at = start;
    for (const end of ends) {
      words.push(text.slice(at, end));
      at = end;
    }
  }
  return words;
}

function jiebaVersion(): string {
  try {
    const manifest: { version: string } = createRequire(import.meta.url)('nodejieba/package.json');
    if (!statSync(jiebaFile('dictionary')).isFile()) throw new Error('its dictionary is missing');
    return manifest.version;
  } catch (error) {
    throw new SegmenterUnavailableError(error);
  }
}
