import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/emit/data-parts.ts';
import type { ArticleCard } from '../../../src/record/card.ts';
import { cardsOf } from '../../fixtures/cards.ts';
import { sampleRecord } from '../site/record-sample.ts';

const [sample] = cardsOf([sampleRecord()]);
if (sample === undefined) throw new Error('no card');
const card: ArticleCard = sample;
const ofDate = (date: string | null, count: number): ArticleCard[] =>
  Array.from({ length: count }, (_, index) => ({ ...card, id: `${date}-${index}`, date }));
const sizes = (articles: readonly ArticleCard[]) =>
  partsOf(articles).map(({ name, articles: own }) => [name, own.length]);

describe('the parts of the open data', () => {
  it('are one for an archive of a thousand articles', () => {
    expect(sizes([...ofDate('2024-02-01', 600), ...ofDate(null, 400)])).toEqual([['', 1000]]);
  });

  it('are the months of a larger one, in the order of its articles, and the undated', () => {
    const articles = [
      ...ofDate('2024-02-02', 300),
      ...ofDate('2024-02-01', 300),
      ...ofDate('2024-01-31', 400),
      ...ofDate(null, 1),
    ];
    expect(sizes(articles)).toEqual([
      ['2024-02', 600],
      ['2024-01', 400],
      ['undated', 1],
    ]);
  });

  it('are the days of a month that has too many', () => {
    const articles = [...ofDate('2024-02-02', 2), ...ofDate('2024-02-01', 999), ...ofDate('2024-01-31', 3)];
    expect(sizes(articles)).toEqual([
      ['2024-02-02', 2],
      ['2024-02-01', 999],
      ['2024-01', 3],
    ]);
  });

  it('stay as they are, all but one, when an article comes', () => {
    const articles = [...ofDate('2024-03-01', 500), ...ofDate('2024-02-01', 501), ...ofDate('2024-01-01', 5)];
    const more = [...articles.slice(0, 600), ...ofDate('2024-02-01', 1), ...articles.slice(600)];
    const before = partsOf(articles).map(({ articles: own }) => own.map(({ id }) => id).join());
    const after = partsOf(more).map(({ articles: own }) => own.map(({ id }) => id).join());
    expect(after.filter((part) => !before.includes(part))).toHaveLength(1);
  });

  it('are told apart by their ids where too many have no date', () => {
    const ids = Array.from({ length: 3200 }, (_, index) =>
      (index % 32).toString(16).padStart(2, '0').split('').reverse().join(''),
    );
    const undated = ids.map((id, index) => ({ ...card, id: `${id}-${index}`, date: null }));
    const parts = partsOf([...ofDate('2024-02-02', 1), ...undated]);
    expect(parts.map(({ name }) => name)).toEqual([
      '2024-02',
      ...[...'0123456789abcdef'].map((letter) => `undated-${letter}`),
    ]);
    expect(parts.slice(1).map(({ articles }) => articles.length)).toEqual(Array(16).fill(200));
  });
});
