import { describe, expect, it } from 'vitest';
import { generatePages } from '../../../src/bench/generate.ts';

const places = ['合肥', '长春', '清远'].map((city) => ({ name: `${city}高新区`, city }));

describe('generated pages', () => {
  it('are the same for the same seed and others for another', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => [...generatePages(20, places, seed)]);
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  it('do not depend on how many are generated', () => {
    expect([...generatePages(50, places)].slice(0, 5)).toEqual([...generatePages(5, places)]);
  });

  it('have about the length of a newspaper article, leave no slot open and differ from each other', () => {
    const pages = [...generatePages(200, places)];
    const lengths = pages.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(1_600);
    expect(Math.max(...lengths)).toBeLessThan(2_400);
    expect(pages.filter(({ text }) => /[<>#]/.test(text))).toEqual([]);
    expect(new Set(pages.map(({ path }) => path)).size).toBe(200);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(200);
  });
});
