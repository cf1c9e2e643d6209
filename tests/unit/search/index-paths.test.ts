import { describe, expect, it } from 'vitest';
import { refuseOutside } from '../../../src/publish/output-path.ts';
import { indexPaths } from '../../../src/search/grams.ts';

describe('the files of the search index', () => {
  it('are called what every system can call a file, however many there are', () => {
    const { articles, places, ids, numbers } = indexPaths;
    for (const pathOf of [articles, places, ids, numbers]) {
      const paths = Array.from({ length: 60_000 }, (_, number) => pathOf(number));
      for (const path of paths) expect(() => refuseOutside(path)).not.toThrow();
      // Names that differ in nothing but capitals are one file on some systems.
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    }
  });
});
