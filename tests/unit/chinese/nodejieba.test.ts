import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePages } from '../../../src/bench/generate.ts';
import { placesOf } from '../../../src/bench/run.ts';
import { dictionaryOf as wordsOf } from '../../../src/chinese/dictionary/dictionary.ts';
import { mixCut } from '../../../src/chinese/dictionary/mix-cut.ts';
import { jiebaFile } from '../../../src/chinese/jieba-files.ts';
import { mergeLexicons } from '../../../src/chinese/lexicon.ts';
import { loadLexicon } from '../../../src/chinese/load-lexicon.ts';
import { nodejiebaCut } from '../../../src/chinese/nodejieba.ts';
import { runsOf } from '../../../src/chinese/runs.ts';
import { jiebaSegmenter } from '../../../src/chinese/segmenter-jieba.ts';
import { dictionaryOf } from './dictionary-of.ts';

const directory = mkdtempSync(join(tmpdir(), 'nodejieba-'));
const single = { word: '园', frequency: 10, tag: 'n' };
const lexicon = mergeLexicons(loadLexicon('content').entries, [single]);
const tables = dictionaryOf(lexicon);
const reference = nodejiebaCut(lexicon, directory)(wordsOf(tables()));
const own = mixCut(tables());

/** Where the words of every run of Han end. */
function ends(text: string, cut: typeof own): number[] {
  const found: number[] = [];
  for (const { kind, start, text: run } of runsOf(text)) {
    if (kind === 'han') cut(text, start, start + run.length, found);
  }
  return found;
}

function expectSame(text: string): void {
  expect(ends(text, own)).toEqual(ends(text, reference));
}

describe('the program’s own form of jieba cuts as nodejieba does', () => {
  it('in every page of the tests and the example', () => {
    const pages = readdirSync('tests/pages').map((name) => join('tests/pages', name, 'input.txt'));
    for (const page of [...pages, 'content/newspapers/unknown/red-engine.txt']) {
      expectSame(readFileSync(page, 'utf8'));
    }
  });

  it('in generated articles', () => {
    for (const { text } of generatePages(40, placesOf('.'), 7)) expectSame(text);
  });

  it('in any row of characters, common, rare, outside the first plane and listed by an editor', () => {
    const common = [...readFileSync('content/newspapers/unknown/red-engine.txt', 'utf8')];
    const text = fc.string({
      unit: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...common) },
        {
          weight: 2,
          arbitrary: fc.integer({ min: 0x3400, max: 0x9fff }).map((it) => String.fromCodePoint(it)),
        },
        { weight: 1, arbitrary: fc.constantFrom(...'园〇々\u{20bb7}\u{2a6d6}一二三') },
      ),
      maxLength: 80,
    });
    fc.assert(fc.property(text, expectSame), { numRuns: 2_000 });
  });

  it('in rows of the dictionary’s own words and pieces of them, where many paths are as likely', () => {
    const lines = readFileSync(jiebaFile('dictionary'), 'utf8').split('\n', 350_000);
    const word = fc.integer({ min: 0, max: lines.length - 1 }).map((at) => lines[at]?.split(' ', 1)[0] ?? '');
    const piece = fc.tuple(word, fc.integer({ min: 1, max: 8 })).map(([it, length]) => it.slice(0, length));
    const text = fc.array(fc.oneof(word, piece), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 2_000 });
  });
});

describe('nodejieba as the segmenter', () => {
  it('gives the same words and tags, under another name', () => {
    const text = readFileSync('content/newspapers/unknown/red-engine.txt', 'utf8');
    const native = jiebaSegmenter({ lexicon, tables, reference: directory });
    const plain = jiebaSegmenter({ lexicon, tables });
    expect(native.tags(text)).toEqual(plain.tags(text));
    expect(native.id).not.toBe(plain.id);
  });

  it('keeps two lexicons apart in one process', () => {
    const other = nodejiebaCut([], directory)(wordsOf(dictionaryOf([])()));
    expect(ends('聚石化学', other)).not.toEqual([4]);
    expect(ends('聚石化学', reference)).toEqual([4]);
  });

  it('writes its dictionary with a count for every word', () => {
    const texts = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
    expect(texts.join('')).toMatch(/^聚石化学 \d+ nt$/m);
  });

  it('refuses an entry that would end the process', () => {
    const entry = { word: 'a b', frequency: 1, tag: 'n' };
    expect(() => nodejiebaCut([entry], directory)).toThrow(/not a dictionary entry/);
  });
});
