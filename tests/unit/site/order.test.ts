import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArticles, comparePages } from '../../../src/site/order.ts';
import { sampleRecord } from './record-sample.ts';

describe('the order of articles', () => {
  it('puts the newest date first, the paper’s pages in their own order, and the undated last', () => {
    const records = [
      sampleRecord({ id: 'undated' }),
      sampleRecord({ id: 'old', date: '2024-12-31', page: 'A01' }),
      sampleRecord({ id: 'page-ten', date: '2025-01-13', page: '10' }),
      sampleRecord({ id: 'page-two', date: '2025-01-13', page: '2' }),
      sampleRecord({ id: 'no-page', date: '2025-01-13' }),
    ];
    const order = [...records].sort(compareArticles).map(({ id }) => id);
    expect(order).toEqual(['page-two', 'page-ten', 'no-page', 'old', 'undated']);
  });

  it('orders undated articles by their place in the source', () => {
    const source = { path: 'newspapers/a.txt', start: 900, end: 1000, encoding: 'utf-8' };
    const records = [
      sampleRecord({ id: 'second', source }),
      sampleRecord({ id: 'first', source: { ...source, start: 0, end: 900 } }),
    ];
    expect([...records].sort(compareArticles).map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('compares pages the same way round whichever comes first', () => {
    const page = fc.option(fc.stringMatching(/^[A-D]?[0-9]{1,3}$/), { nil: null });
    fc.assert(
      fc.property(page, page, (a, b) => {
        expect(Math.sign(comparePages(a, b))).toBe(-Math.sign(comparePages(b, a)) || 0);
      }),
    );
  });
});
