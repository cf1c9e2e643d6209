import type { ArticleCard } from '../record/card.ts';
import { convertPage } from '../render/traditional.ts';
import { viewConvertedFrame, viewText } from '../render/views/article.ts';
import { withoutFrame } from '../render/views/page.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, keyedFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** An article once more in Traditional characters, marked as converted; the Simplified page is the authority. */
export function* emitTraditional(
  site: Site,
  context: EmitContext,
  article: ArticleCard,
): Iterable<OutputFile> {
  if (!site.config.traditional) return;
  const path = paths.traditional(article.id);
  const frame = () => viewConvertedFrame(site, context, article);
  yield keyedFile(
    context,
    path,
    () => [article.hash, withoutFrame(frame())],
    () => {
      const view = { ...frame(), ...viewText(context.record(article)) };
      return convertPage(context.engine.render('article', view, path), context.toTraditional);
    },
  );
}
