import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { splitCompounds } from './compounds.ts';
import { loadDictionary } from './dictionary.ts';
import { jiebaFile } from './jieba-files.ts';
import type { LexiconEntry } from './lexicon.ts';
import { joinNumerals } from './numeral-words.ts';
import { runsOf } from './runs.ts';
import { type ReadingKnowledge, readAgain } from './second-reading.ts';
import type { Segmenter, TaggedWord } from './segmenter.ts';
import { SegmenterUnavailableError } from './segmenter-error.ts';
import { settleNames } from './settle-names.ts';
import { loadTagModel } from './tag-model.ts';

type Jieba = typeof import('nodejieba');

export interface JiebaOptions {
  /** Words the engine's own dictionary lacks: parks, organisations, people, terms. */
  readonly lexicon: readonly LexiconEntry[];
  /** Where the derived user dictionary is written; created when missing. */
  readonly cacheDirectory: string;
}

// cppjieba keeps one dictionary for the whole process; this says which, so that two segmenters never mix.
let loaded: string | null = null;

const require = createRequire(import.meta.url);

/** Counts up whenever the same text would be cut otherwise: part of the segmenter's id, and so of every cache key. */
const rules = 6;

/**
 * A segmenter over nodejieba. Only runs of Han are sent to it, because it would split `108.86` and `5G` into
 * characters; then numerals are joined to their numbers, and doubtful places are read again.
 *
 * @throws SegmenterUnavailableError when the native add-on is not built; its message says how to build it.
 */
export function jiebaSegmenter({ lexicon, cacheDirectory }: JiebaOptions): Segmenter {
  const jieba = requireJieba();
  const hash = createHash('sha256').update(lexicon.map(dictionaryLine).join('')).digest('hex').slice(0, 16);
  const id = `nodejieba-${jiebaVersion()}-r${rules}-${hash}`;
  let knowledge: ReadingKnowledge | undefined;
  const use = (): ReadingKnowledge => {
    knowledge ??= readingKnowledge(lexicon);
    if (loaded !== id) {
      const { dictionary } = knowledge;
      // A word the engine has already keeps its count when the lexicon gives none.
      const counted = lexicon.map((entry) => ({
        ...entry,
        frequency: dictionary.entry(entry.word)?.frequency ?? null,
      }));
      jieba.load({
        userDict: writeDictionary(cacheDirectory, hash, counted.map(dictionaryLine).join('')),
      });
      loaded = id;
    }
    return knowledge;
  };
  const tags = (text: string): TaggedWord[] => {
    const known = use();
    const first = runsOf(text).flatMap((run) =>
      run.kind === 'han' ? jieba.cut(run.text, true) : [run.text],
    );
    const read = readAgain(text, joinNumerals(first, known.dictionary), known);
    return splitCompounds(settleNames(read, known.dictionary), known.dictionary);
  };
  return { id, tags, words: (text) => tags(text).map(({ word }) => word) };
}

function readingKnowledge(lexicon: readonly LexiconEntry[]): ReadingKnowledge {
  const dictionary = loadDictionary(jiebaFile('dictionary'), lexicon);
  const files = { transitions: jiebaFile('transitions'), emissions: jiebaFile('emissions') };
  return { dictionary, model: loadTagModel(files, dictionary.share) };
}

/** cppjieba ends the process over a line it cannot read, so nothing but checked entries is ever written. */
function dictionaryLine(entry: LexiconEntry): string {
  if (!/^[\p{Script=Han}〇·]+$/u.test(entry.word) || !/^[a-z]+$/.test(entry.tag)) {
    throw new Error(`not a dictionary entry: ${JSON.stringify(entry)}`);
  }
  return entry.frequency === null
    ? `${entry.word} ${entry.tag}\n`
    : `${entry.word} ${entry.frequency} ${entry.tag}\n`;
}

function writeDictionary(directory: string, hash: string, dictionary: string): string {
  const path = join(directory, `lexicon-${hash}.dict`);
  if (readIfFile(path) === dictionary) return path;
  writeWhole(path, dictionary);
  return path;
}

function readIfFile(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : null;
}

function requireJieba(): Jieba {
  try {
    const jieba: Jieba = require('nodejieba');
    // The add-on is bound on first use; an unchecked dictionary path would end the process, so look for it too.
    require(jiebaFile('addon'));
    if (!statSync(jiebaFile('dictionary')).isFile()) {
      throw new Error('its dictionary is missing');
    }
    return jieba;
  } catch (error) {
    throw new SegmenterUnavailableError(error);
  }
}

function jiebaVersion(): string {
  const manifest: { version: string } = require('nodejieba/package.json');
  return manifest.version;
}
