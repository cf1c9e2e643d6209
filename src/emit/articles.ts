import { viewArticle } from '../render/views/article.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** A page for every article. */
export const emitArticles: Emitter = function* (site, context) {
  for (const record of site.articles) {
    const path = paths.article(record.id);
    yield lazyFile(path, () => context.engine.render('article', viewArticle(site, context, record), path));
  }
};
