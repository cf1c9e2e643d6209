import type { ArticleCard } from '../record/card.ts';
import { viewFigure } from '../render/figures.ts';
import { shareImage } from '../render/share-image.ts';
import { kickerOf } from '../render/views/teaser.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, keyedFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** A picture for shared links: an article's headline, its park and one figure. */
export function* emitShareImage(
  site: Site,
  context: EmitContext,
  article: ArticleCard,
): Iterable<OutputFile> {
  const { rasterize } = context;
  const path = paths.shareImage(article.id, rasterize === null ? 'svg' : 'png');
  const kicker = () => kickerOf(site, article, path)?.text ?? null;
  yield keyedFile(
    context,
    path,
    () => [kicker(), article.hash],
    () => {
      const telling = context
        .record(article)
        .statistics.find(({ value, period }) => value !== null && period !== null);
      const svg = shareImage({
        site: site.config.title,
        kicker: kicker(),
        headline: article.titleParts,
        figure: telling === undefined ? null : viewFigure(telling),
      });
      return rasterize === null ? svg : rasterize(svg);
    },
  );
}
