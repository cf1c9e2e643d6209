import { z } from 'zod';
import type { ArticleCard } from '../record/card.ts';
import { ArticleRecordSchema } from '../record/schema.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, type Emitter, keyedFile, lazyFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** The JSON Schema that every article's record follows. */
export const emitSchema: Emitter = function* () {
  yield lazyFile(paths.schema, () => `${JSON.stringify(z.toJSONSchema(ArticleRecordSchema), null, 1)}\n`);
};

/** One article's record. */
export function* emitRecord(_site: Site, context: EmitContext, article: ArticleCard): Iterable<OutputFile> {
  yield keyedFile(
    context,
    paths.record(article.id),
    () => [article.id, article.hash],
    () => `${JSON.stringify(context.record(article))}\n`,
  );
}
