import { viewFigure } from '../render/figures.ts';
import { shareImage } from '../render/share-image.ts';
import { kickerOf } from '../render/views/teaser.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** A picture for shared links beside every article: its headline, its park and one figure. */
export const emitShareImages: Emitter = function* (site, { rasterize }) {
  for (const record of site.articles) {
    const path = paths.shareImage(record.id, rasterize === null ? 'svg' : 'png');
    yield lazyFile(path, () => {
      const telling = record.statistics.find(({ value, period }) => value !== null && period !== null);
      const svg = shareImage({
        site: site.config.title,
        kicker: kickerOf(site, record, path)?.text ?? null,
        headline: site.headlineParts(record),
        figure: telling === undefined ? null : viewFigure(telling),
      });
      return rasterize === null ? svg : rasterize(svg);
    });
  }
};
