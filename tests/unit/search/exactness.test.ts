import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/search/query/evaluate.ts';
import { parseQuery } from '../../../src/search/query/parse.ts';
import { openStore } from '../../../src/search/query/store.ts';
import { randomFrom } from '../../fixtures/generated-articles.ts';
import { article, loaderOf } from './fixture.ts';

/** Few characters, so that pairs and triples recur in every order: the hardest case for grams. */
function tangled(count: number, length: number, alphabet: string, seed: number) {
  const random = randomFrom(seed);
  const text = () =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(random() ** 2 * alphabet.length))).join('');
  return Array.from({ length: count }, (_, n) => article(`a${String(n).padStart(4, '0')}`, [text(), text()]));
}

const paragraphsOf = (record: ReturnType<typeof article>) =>
  record.sections.flatMap((section) =>
    section.blocks.map((block) => (block.type === 'paragraph' ? block.text : '')),
  );

/** Phrases cut from the articles; every other one has its halves exchanged: its grams occur, the whole mostly does not. */
function cuts(records: readonly ReturnType<typeof article>[], count: number, longest: number): string[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, n) => {
    const source = paragraphsOf(records[Math.floor(random() * records.length)] ?? article('', []))[0] ?? '';
    const length = 1 + Math.floor(random() * longest);
    const from = Math.floor(random() * (source.length - length));
    const cut = source.slice(from, from + length);
    return n % 2 === 0 ? cut : cut.slice(length >> 1) + cut.slice(0, length >> 1);
  });
}

describe.each([
  { kind: 'some frequent pairs', alphabet: '高新技术产业开发区企创科园人3.5%TOP、。第一市党建', longest: 9 },
  { kind: 'grams that are frequent up to any length', alphabet: '高新区发展', longest: 14 },
])('search in a text with $kind', ({ alphabet, longest }) => {
  const records = tangled(400, 150, alphabet, 7);
  const phrases = cuts(records, 250, longest);

  it('finds exactly the articles that contain the phrase, whatever its length', async () => {
    const store = await openStore(loaderOf(records).load);
    for (const phrase of phrases) {
      const { articles } = await evaluate(store, parseQuery(`"${phrase}"`));
      const expected = records.flatMap((record, n) =>
        paragraphsOf(record).some((text) => text.toLowerCase().includes(phrase.toLowerCase())) ? [n] : [],
      );
      expect([phrase, ...articles]).toEqual([phrase, ...expected]);
    }
  });

  it('combines words that must occur with words that must not', async () => {
    const store = await openStore(loaderOf(records).load);
    for (let n = 0; n + 2 < 60; n += 3) {
      const [a = '', b = '', c = ''] = phrases.slice(n, n + 3).map((phrase) => phrase.slice(0, 3));
      const { articles } = await evaluate(store, parseQuery(`"${a}" "${b}" -"${c}"`));
      const has = (record: ReturnType<typeof article>, phrase: string) =>
        paragraphsOf(record).some((text) => text.toLowerCase().includes(phrase.toLowerCase()));
      const expected = records.flatMap((record, number) =>
        has(record, a) && has(record, b) && !has(record, c) ? [number] : [],
      );
      expect([...articles]).toEqual(expected);
    }
  });
});

describe('search', () => {
  it('never joins the end of one paragraph with the beginning of the next', async () => {
    const store = await openStore(loaderOf([article('a', ['清远高新', '区党委'])]).load);
    expect((await evaluate(store, parseQuery('高新区'))).articles).toHaveLength(0);
    expect((await evaluate(store, parseQuery('高新'))).articles).toHaveLength(1);
  });
});
