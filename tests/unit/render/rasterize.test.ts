import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { loadRasterizer, rasterizerWith } from '../../../src/render/rasterize.ts';
import { shareImage } from '../../../src/render/share-image.ts';

/** A font without Chinese, but the same on every machine. */
const latin = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');
const svg = shareImage({ site: 'Yuankan', kicker: 'Park', headline: ['Red', 'Engine'], figure: null });

describe('the picture for shared links as PNG', () => {
  it('is of the size that services want, on the site’s paper, with ink on it', async () => {
    const { width, height, data } = decode((await rasterizerWith(readFileSync(latin)))(svg));
    expect([width, height]).toEqual([1200, 630]);
    expect([...data.slice(0, 3)]).toEqual([0xfb, 0xf9, 0xf4]);
    const dark = Array.from({ length: width * height }, (_, pixel) => data[pixel * 4] ?? 255).filter(
      (red) => red < 60,
    ).length;
    // The double rule is 4,800 pixels; letters are the rest.
    expect(dark).toBeGreaterThan(6000);
  });

  it('is the same to the byte every time', async () => {
    const [one, two] = await Promise.all([latin, latin].map((font) => rasterizerWith(readFileSync(font))));
    expect(Buffer.compare(one?.(svg) ?? Buffer.of(1), two?.(svg) ?? Buffer.of(2))).toBe(0);
  });

  it.each([
    ['a font without Chinese characters', latin, 'no Chinese characters'],
    ['a file that is no font', 'package.json', 'no Chinese characters'],
    ['a file that is not there', 'fonts/none.ttf', 'ENOENT'],
  ])('is refused with %s, and says what is wanted', async (_, path, found) => {
    await expect(loadRasterizer(path)).rejects.toThrow(found);
    await expect(loadRasterizer(path)).rejects.toThrow('shareFont');
  });
});
