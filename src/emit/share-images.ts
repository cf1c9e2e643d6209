import { viewFigure } from '../render/figures.ts';
import { shareImage } from '../render/share-image.ts';
import { kickerOf } from '../render/views/teaser.ts';
import { paths } from '../site/paths.ts';
import type { ArticleEmitter } from './articles.ts';
import { keyedFile } from './context.ts';

/** A picture for shared links: an article's headline, its park and one figure. */
export const emitShareImage: ArticleEmitter = function* (site, context, article, key) {
  const { rasterize } = context;
  const path = paths.shareImage(article.id, rasterize === null ? 'svg' : 'png');
  yield keyedFile(path, key, () => {
    const telling = context
      .record(article)
      .statistics.find(({ value, period, aimed }) => value !== null && period !== null && aimed !== true);
    const svg = shareImage({
      site: site.config.title,
      kicker: kickerOf(site, article, path)?.text ?? null,
      headline: article.titleParts,
      figure: telling === undefined ? null : viewFigure(telling),
    });
    return rasterize === null ? svg : rasterize(svg);
  });
};
