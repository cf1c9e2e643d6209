import { appendFileSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../src/emit/output.ts';
import type { ArticleRecord } from '../../../src/record/schema.ts';
import { makeFold } from '../../../src/search/fold.ts';
import { corpusWriter } from '../../../src/search/index/corpus.ts';
import { type SearchEntry, searchEntryOf } from '../../../src/search/index/entry.ts';
import { buildSearchIndex } from '../../../src/search/index/index.ts';
import { type IndexStore, indexStore, storeInMemory } from '../../../src/search/index/kept.ts';
import { patchedShards } from '../../../src/search/index/patch.ts';
import { buildGramShards, type GramPlan, type Part } from '../../../src/search/index/shards.ts';
import { randomFrom } from '../../fixtures/generated-articles.ts';
import { article, parks } from './fixture.ts';

/** Said again and again, so that many grams are frequent, and up to any length; between them what is said once. */
const WORDS = ['高新区', '发展', '产业', '企业', '创新', '3.5%', 'TOP', '。', '，', '1', '亿元', '园区'];

function sentences(random: () => number, words: number): string {
  return Array.from({ length: words }, () =>
    random() < 0.6
      ? WORDS[Math.floor(random() ** 2 * WORDS.length)]
      : String.fromCharCode(0x4e00 + Math.floor(random() * 3000)),
  ).join('');
}

function archive(count: number, seed: number): ArticleRecord[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, n) =>
    article(`a${String(n).padStart(4, '0')}`, [sentences(random, 60), sentences(random, 50)], {
      headline: sentences(random, 6),
      date: `20${10 + Math.floor(n / 40)}-01-01`,
    }),
  );
}

const entries = new WeakMap<ArticleRecord, SearchEntry>();
/** How a headline sounds takes longer to find out than all the rest. */
function entryOf(record: ArticleRecord): SearchEntry {
  const entry = entries.get(record) ?? searchEntryOf(record);
  entries.set(record, entry);
  return entry;
}

const bytesOf = (parts: readonly Part[]) =>
  new Map(parts.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]));

/** Of long arrays text is compared sooner. */
const asText = ({ lengths, ...plan }: GramPlan) => ({
  ...plan,
  lengths: Buffer.from(lengths).toString('base64'),
});

/** What a record says stands for it. */
const hashOf = (record: ArticleRecord): string => JSON.stringify(record);

function indexOf(records: readonly ArticleRecord[], store: IndexStore | null = null): OutputFile[] {
  const source = { articles: records, parks, entryOf };
  return [...buildSearchIndex(source, store === null ? null : { store, hashOf })];
}

const contents = (files: readonly OutputFile[]) =>
  new Map(files.map(({ path, content }) => [path, String(content)]));

/** Which files an index makes of what is new, when those of before are linked. */
function madeAgain(before: readonly OutputFile[], now: readonly OutputFile[]): string[] {
  const known = new Map(before.map(({ path, inputs }) => [path, inputs]));
  return now.filter(({ path, inputs }) => known.get(path) !== inputs).map(({ path }) => path);
}

const records = archive(300, 5);
/** Enough for sixteen shards. */
const many = archive(900, 5);
const paragraphOf = (record: ArticleRecord | undefined, number: number): string => {
  const block = record?.sections[0]?.blocks[number];
  return block?.type === 'paragraph' ? block.text : '';
};
const edited = (number: number, more: Partial<ArticleRecord>) =>
  records.map((record, n) => (n === number ? { ...record, ...more } : record));

describe('the postings after an edit', () => {
  type Texts = Pick<SearchEntry, 'body' | 'head' | 'printed'>;
  const corpusOf = (texts: readonly Texts[]) => {
    const writer = corpusWriter(makeFold(''));
    for (const text of texts) writer.add(text);
    return writer.done();
  };
  const random = randomFrom(3);
  const texts = Array.from(
    { length: 500 },
    (): Texts => ({
      body: [sentences(random, 80), sentences(random, 40)],
      head: [{ anchor: 'headline', text: sentences(random, 6) }],
      printed: [],
    }),
  );
  const whole = corpusOf(texts);
  const { parts: shards, ...before } = buildGramShards(whole);

  it('are those of all texts, shard by shard, whatever was edited', () => {
    const words = (maxLength: number) =>
      fc.array(fc.constantFrom(...WORDS, '苏州', '\u{20bb7}'), { maxLength }).map((those) => those.join(''));
    const edit: fc.Arbitrary<Texts> = fc.record({
      body: fc.array(words(60), { maxLength: 3 }),
      head: fc.oneof(
        fc.constant([]),
        words(8).map((text) => [{ anchor: 'headline', text }]),
      ),
      printed: fc.array(words(5), { maxLength: 1 }),
    });
    const edits = fc.uniqueArray(fc.tuple(fc.nat(texts.length - 1), edit), {
      minLength: 1,
      maxLength: 4,
      selector: ([number]) => number,
    });
    let patched = 0;
    fc.assert(
      fc.property(edits, (those) => {
        const sorted = those.sort(([a], [b]) => a - b);
        const changed = sorted.map(([number]) => number);
        const theirs = corpusOf(sorted.map(([, text]) => text));
        const now = patchedShards({ corpus: whole, plan: before }, changed, theirs, 1);
        const { parts, ...plan } = buildGramShards(
          corpusOf(texts.map((text, n) => sorted.find(([number]) => number === n)?.[1] ?? text)),
        );
        if (now === null) return;
        patched += 1;
        expect(asText(now.plan)).toEqual(asText(plan));
        const staying = shards.filter(({ shard }) => !now.isRemade(shard));
        expect(bytesOf([...staying, ...now.parts])).toEqual(bytesOf(parts));
      }),
      { numRuns: 15, seed: 20_261_129 },
    );
    // Else it would be about nothing.
    expect(patched).toBeGreaterThan(10);
    expect(before.frequent.length).toBeGreaterThan(5);
  });
});

describe('the index after an edit', () => {
  let file = '';
  let store: IndexStore;
  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'yuankan-index-')), 'search-index');
    store = indexStore(file, 'one');
  });

  it('has the bytes of one that is made anew, whatever was edited', () => {
    const word = fc.constantFrom(...WORDS, '苏州', '\u{20bb7}');
    const edit = fc.record({
      number: fc.nat(records.length - 1),
      // Most edits are of one word; with a paragraph rewritten most of so small an index is another.
      headline: fc.option(word, { freq: 6 }),
      paragraph: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.array(word, { maxLength: 80 }) },
      ),
      parks: fc.subarray(['qingyuan', 'suzhou']),
    });
    indexOf(records, store);
    let now: readonly ArticleRecord[] = records;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
        now = now.map((record, n) => {
          const its = edits.find(({ number }) => number === n);
          if (its === undefined) return record;
          const first = its.paragraph?.join('') ?? paragraphOf(record, 0);
          return article(record.id, [first, paragraphOf(record, 1)], {
            date: record.date,
            headline: its.headline === null ? null : (record.headline ?? '') + its.headline,
            parks: its.parks.map((id) => ({ id, name: id, mentions: 1 })) as ArticleRecord['parks'],
          });
        });
        const again = indexOf(now, store);
        expect(contents(again)).toEqual(contents(indexOf(now)));
        // And what is kept says what its files are.
        expect(madeAgain(again, indexOf(now, store))).toEqual([]);
      }),
      { numRuns: 4, seed: 20_261_129 },
    );
  });

  it('makes few files again where one character of a headline was put right', () => {
    const before = indexOf(many, store);
    const headline = `${many[150]?.headline?.slice(0, -1)}人`;
    const now = indexOf(
      many.map((record, n) => (n === 150 ? { ...record, headline } : record)),
      store,
    );
    const made = madeAgain(before, now);
    expect(made.length).toBeGreaterThan(0);
    expect(made.length).toBeLessThan(now.length / 4);
  });

  it('is made anew where another gram becomes frequent', () => {
    const many = '清水塘'.repeat(5000);
    const before = indexOf(records, store);
    const now = edited(7, article('a0007', [many]));
    expect(contents(indexOf(now, store))).toEqual(contents(indexOf(now)));
    expect(contents(before).get('search/frequent.js')).not.toContain('清水');
    expect(contents(indexOf(now)).get('search/frequent.js')).toContain('清水');
  });

  it('is made anew where an article came or went', () => {
    indexOf(records, store);
    for (const now of [records.slice(1), [...records, article('z', ['清远高新区'])]]) {
      expect(contents(indexOf(now, store))).toEqual(contents(indexOf(now)));
    }
  });

  it('gives every file whole where nobody has those of before', () => {
    indexOf(records, store);
    expect(contents(indexOf(records, store))).toEqual(contents(indexOf(records)));
  });

  it.each<[string, () => void]>([
    ['is cut off', () => truncateSync(file, readFileSync(file).length - 1)],
    ['is longer than it says', () => appendFileSync(file, 'x')],
    ['is something else', () => writeFileSync(file, 'yuankan-index-1 0000000000002\n{}')],
    ['is empty', () => writeFileSync(file, '')],
  ])('is made anew where what was kept %s', (_, damage) => {
    indexOf(records, store);
    damage();
    const now = edited(3, { headline: '苏州' });
    expect(store.read()).toBeNull();
    expect(contents(indexOf(now, store))).toEqual(contents(indexOf(now)));
    expect(store.read()).not.toBeNull();
  });

  it('knows nothing of what was kept by another program, or with other settings', () => {
    indexOf(records, store);
    expect(indexStore(file, 'two').read()).toBeNull();
    expect(store.read()?.articles).toHaveLength(records.length);
  });

  it('is made all the same where nothing can be kept, and leaves nothing half written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yuankan-index-'));
    writeFileSync(join(folder, 'file'), '');
    const nowhere = indexStore(join(folder, 'file/search-index'), 'one');
    expect(contents(indexOf(records, nowhere))).toEqual(contents(indexOf(records)));
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('reads only what was edited where the files of before are at hand', () => {
    const inMemory = storeInMemory(indexStore(join(file, 'nowhere'), 'one'));
    const asked: string[] = [];
    const shown = (those: readonly ArticleRecord[]) => {
      asked.length = 0;
      const source = {
        ...{ articles: those, parks },
        entryOf(record: ArticleRecord) {
          asked.push(record.id);
          return entryOf(record);
        },
      };
      return contents([...buildSearchIndex(source, { store: inMemory, hashOf })]);
    };
    expect(shown(many)).toEqual(contents(indexOf(many)));
    expect(asked).toHaveLength(many.length);
    const headline = `${many[150]?.headline?.slice(0, -1)}人`;
    const now = many.map((record, n) => (n === 150 ? { ...record, headline } : record));
    expect(shown(now)).toEqual(contents(indexOf(now)));
    expect(asked).toEqual(['a0150']);
    // And again, though nobody asked for all files in between.
    const other = now.map((record, n) =>
      n === 400 ? { ...record, headline: `${record.headline?.slice(0, -1)}人` } : record,
    );
    const [first] = buildSearchIndex({ articles: other, parks, entryOf }, { store: inMemory, hashOf });
    expect(first).toBeDefined();
    expect(shown(now)).toEqual(contents(indexOf(now)));
    expect(asked).toEqual(['a0400']);
  });
});
