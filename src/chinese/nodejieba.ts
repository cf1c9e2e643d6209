import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Dictionary } from './dictionary/dictionary.ts';
import type { CutHan } from './dictionary/mix-cut.ts';
import { jiebaFile } from './jieba-files.ts';
import type { LexiconEntry } from './lexicon.ts';
import { SegmenterUnavailableError } from './segmenter-error.ts';

type Jieba = typeof import('nodejieba');

// cppjieba keeps one dictionary for the whole process; this says which, so that two segmenters never mix.
let loaded: string | null = null;

const require = createRequire(import.meta.url);

/**
 * nodejieba itself, with the project's words in a user dictionary below `directory`. It takes 250 MB and a second to
 * load; what cuts the same without it is measured against it.
 *
 * @throws SegmenterUnavailableError when the native add-on is not built; its message says how to build it.
 */
export function nodejiebaCut(
  lexicon: readonly LexiconEntry[],
  directory: string,
): (dictionary: Dictionary) => CutHan {
  const jieba = requireJieba();
  for (const entry of lexicon) dictionaryLine(entry);
  return (dictionary) => {
    // A word the engine has already keeps its count when the lexicon gives none.
    const lines = lexicon.map((entry) =>
      dictionaryLine({ ...entry, frequency: dictionary.entry(entry.word)?.frequency ?? null }),
    );
    const path = writeDictionary(directory, lines.join(''));
    return (text, start, end, ends) => {
      if (loaded !== path) jieba.load({ userDict: path });
      loaded = path;
      let at = start;
      for (const word of jieba.cut(text.slice(start, end), true)) {
        at += word.length;
        ends.push(at);
      }
    };
  };
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

/** Written beside and renamed, so that two processes never read half a file. */
function writeDictionary(directory: string, dictionary: string): string {
  const hash = createHash('sha256').update(dictionary).digest('hex').slice(0, 16);
  const path = join(directory, `lexicon-${hash}.dict`);
  if (readIfFile(path) === dictionary) return path;
  mkdirSync(directory, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, dictionary);
  renameSync(draft, path);
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
    return jieba;
  } catch (error) {
    throw new SegmenterUnavailableError(error);
  }
}
