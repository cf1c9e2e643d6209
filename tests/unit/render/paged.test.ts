import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../src/render/views/paged.ts';

describe('a list cut into pages', () => {
  it('shows every item once, newest first', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (count, size) => {
        const items = Array.from({ length: count }, (_, i) => i);
        expect(paginate(items, size, 'list.html').flatMap((page) => page.items)).toEqual(items);
      }),
    );
  });

  it('leaves every older page as it was when an article is added', () => {
    const before = paginate(
      Array.from({ length: 65 }, (_, i) => i),
      10,
      'list.html',
    );
    const after = paginate(
      Array.from({ length: 66 }, (_, i) => i - 1),
      10,
      'list.html',
    );
    const older = (pages: typeof before) => pages.slice(1).map(({ path, items }) => [path, items]);
    expect(older(after)).toEqual(older(before));
  });
});
