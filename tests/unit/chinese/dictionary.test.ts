import { mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../src/chinese/dictionary/dictionary.ts';
import { lazyDictionary } from '../../../src/chinese/dictionary/load-dictionary.ts';
import { NO_NODE, NO_VALUE, nodeOf, wordValue } from '../../../src/chinese/dictionary/trie.ts';
import { trieBuilder } from '../../../src/chinese/dictionary/trie-builder.ts';
import { idfOf } from '../../../src/chinese/idf.ts';
import { jiebaSegmenter } from '../../../src/chinese/segmenter-jieba.ts';

const lexicon = [{ word: '聚石化学', frequency: null, tag: 'nt' }];
const folder = mkdtempSync(join(tmpdir(), 'words-'));
const file = join(folder, 'words.bin');

describe('the dictionary', () => {
  it('knows jieba’s words, the project’s, and how telling they are', () => {
    const tables = lazyDictionary(lexicon, folder).tables();
    const dictionary = dictionaryOf(tables);
    expect(dictionary.entry('聚石化学')).toMatchObject({ frequency: 10, tag: 'nt', listed: true });
    expect(dictionary.entry('北京')).toMatchObject({ frequency: 34488, tag: 'ns', listed: false });
    expect(dictionary.entry('北')?.tag).toBe('ns');
    expect(dictionary.entry('聚石化')).toBeUndefined();
    expect(dictionary.entry('')).toBeUndefined();
    expect(idfOf(tables).of('劳动防护')).toBe(13.900677652);
    expect(idfOf(tables).of('聚石化学')).toBe(11);
  });

  it('is kept, and made once for the same words', () => {
    const { ino } = statSync(file);
    const bytes = readFileSync(file);
    lazyDictionary(lexicon, folder).tables();
    expect(statSync(file).ino).toBe(ino);
    lazyDictionary([], folder).tables();
    expect(statSync(file).ino).not.toBe(ino);
    writeFileSync(file, bytes);
    expect(readdirSync(folder)).toEqual(['words.bin']);
  });

  it.each([
    ['cut short', () => truncateSync(file, 4_000_000)],
    ['changed in one place', () => flip(5_000_000)],
    ['changed where it says how long its head is', () => flip(9)],
  ])('is made anew when what was kept is %s', (_, damage) => {
    const whole = readFileSync(file);
    damage();
    const { tables } = lazyDictionary(lexicon, folder);
    expect(dictionaryOf(tables()).entry('聚石化学')?.listed).toBe(true);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });

  it('needs no folder that can be written', () => {
    const taken = join(mkdtempSync(join(tmpdir(), 'words-')), 'taken');
    writeFileSync(taken, '');
    expect(dictionaryOf(lazyDictionary(lexicon, taken).tables()).entry('聚石化学')?.listed).toBe(true);
  });

  it('is one copy of bytes that a second reader of them shares', () => {
    const first = lazyDictionary(lexicon, folder);
    const second = lazyDictionary(lexicon, '/nowhere', first.buffer());
    expect(second.tables().cells.buffer).toBe(first.tables().cells.buffer);
    const segmenter = jiebaSegmenter({ lexicon, tables: second.tables });
    expect(segmenter.words('清远的聚石化学')).toEqual(['清远', '的', '聚石化学']);
  });
});

describe('the trie', () => {
  it('holds exactly the words it was given, whatever their units', () => {
    const unit = fc.oneof(
      fc.constantFrom('高', '新', '区', '\u0000', '\uffff', '\u00ff', '\uff00'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    );
    const words = fc.array(fc.string({ unit, minLength: 1, maxLength: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.array(fc.string({ unit, maxLength: 6 })), (known, others) => {
        const builder = trieBuilder();
        known.forEach((word, index) => {
          builder.setValue(builder.add(word, 0, word.length), index);
        });
        const { trie } = builder.finish();
        const asked = [...known, ...others];
        const nodes = asked.map((word) => nodeOf(trie, word, 0, word.length));
        const values = nodes.map((node) => (node === NO_NODE ? NO_VALUE : wordValue(trie, node)));
        expect(values).toEqual(
          asked.map((word) => (known.includes(word) ? known.lastIndexOf(word) : NO_VALUE)),
        );
      }),
    );
  });

  it('grows beyond its first size', () => {
    const builder = trieBuilder();
    const words = Array.from({ length: 60_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + (index % 9_000), index),
    );
    words.forEach((word, index) => {
      builder.setValue(builder.add(word, 0, 2), index);
    });
    const { trie } = builder.finish();
    const values = words.map((word) => wordValue(trie, nodeOf(trie, word, 0, 2)));
    expect(values).toEqual(words.map((_, index) => index));
  });
});

function flip(at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
