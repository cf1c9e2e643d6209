import type { ArticleCard } from '../record/card.ts';
import { viewArticleFrame, viewArticleText } from '../render/views/article.ts';
import { once } from '../site/once.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { articleKey } from './article-key.ts';
import { emitCitations } from './citations.ts';
import { type EmitContext, type Emitter, keyedPage } from './context.ts';
import type { OutputFile } from './output.ts';
import { emitRecord } from './records.ts';
import { emitSearchText } from './search.ts';
import { emitShareImage } from './share-images.ts';
import { emitSource } from './sources.ts';
import { emitTraditional } from './traditional.ts';

/** Makes one kind of the files that every article has; `key` decides them all. */
export type ArticleEmitter = (
  site: Site,
  context: EmitContext,
  article: ArticleCard,
  key: () => string,
) => Iterable<OutputFile>;

/** Everything that lies beside an article's page. No emitter needs another's output. */
const ARTICLE_EMITTERS: readonly ArticleEmitter[] = [
  emitPage, // articles/<id>.html
  emitSource, // articles/<id>-source.html
  emitTraditional, // articles/<id>-hant.html
  emitShareImage, // articles/<id>.svg
  emitRecord, // articles/<id>.json
  emitCitations, // articles/<id>.bib, .ris, .csl.json
  emitSearchText, // search/text/<id>.js
];

/** All files of each article in turn, so that its record is read once. */
export const emitArticles: Emitter = (site, context) => emitArticlesOf(site, context, site.articles);

/** The same, of some of the site's articles. */
export function* emitArticlesOf(
  site: Site,
  context: EmitContext,
  articles: readonly ArticleCard[],
): Iterable<OutputFile> {
  for (const article of articles) {
    const key = once(() => articleKey(site, context, article));
    for (const emit of ARTICLE_EMITTERS) yield* emit(site, context, article, key);
  }
}

function* emitPage(
  site: Site,
  context: EmitContext,
  article: ArticleCard,
  key: () => string,
): Iterable<OutputFile> {
  const view = () => ({
    ...viewArticleFrame(site, context, article),
    ...viewArticleText(site.config, context.record(article)),
  });
  yield keyedPage(context, 'article', paths.article(article.id), key, view);
}
