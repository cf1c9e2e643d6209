import * as z from 'zod';
import { ArticleRecordSchema } from '../record/schema.ts';
import { paths } from '../site/paths.ts';
import type { ArticleEmitter } from './articles.ts';
import { type Emitter, keyedFile, lazyFile } from './context.ts';

/** The JSON Schema that every article's record follows. */
export const emitSchema: Emitter = function* () {
  yield lazyFile(paths.schema, () => `${JSON.stringify(z.toJSONSchema(ArticleRecordSchema), null, 1)}\n`);
};

/** One article's record. */
export const emitRecord: ArticleEmitter = function* (_site, context, article, key) {
  yield keyedFile(paths.record(article.id), key, () => `${JSON.stringify(context.record(article))}\n`);
};
