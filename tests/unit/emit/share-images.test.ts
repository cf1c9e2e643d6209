import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import type { EmitContext } from '../../../src/emit/context.ts';
import { emitShareImage } from '../../../src/emit/share-images.ts';
import { parkRegister } from '../../../src/register/park-register.ts';
import { viewArticleFrame } from '../../../src/render/views/article.ts';
import { buildSite } from '../../../src/site/site.ts';
import { contentOf, contextFor } from '../../fixtures/cards.ts';
import { sampleRecord } from '../site/record-sample.ts';

const drawn = new Uint8Array([1, 2, 3]);

function picturesWith(rasterize: EmitContext['rasterize']) {
  const record = sampleRecord({ id: 'one' });
  const { register } = parkRegister([]);
  const content = contentOf([record], { words: (text) => [text] });
  const site = buildSite(content, { parks: register }, SiteConfigSchema.parse({}));
  const context: EmitContext = { ...contextFor([record]), rasterize };
  const [card] = content.cards;
  if (card === undefined) throw new Error('no card');
  const files = [...emitShareImage(site, context, card, () => 'key')];
  return { files, image: viewArticleFrame(site, context, card).image };
}

describe('the picture that an article’s page announces', () => {
  it.each([
    ['SVG where the site names no font', null, 'svg'],
    ['PNG where it does', () => drawn, 'png'],
  ])('is there, and is %s', (_, rasterize, ending) => {
    const { files, image } = picturesWith(rasterize);
    expect(files.map(({ path }) => path)).toEqual([`articles/one.${ending}`]);
    expect(new URL(image ?? '').pathname).toBe(`/articles/one.${ending}`);
    if (rasterize !== null) expect(files[0]?.content).toBe(drawn);
    else expect(files[0]?.content).toContain('<svg');
  });
});
