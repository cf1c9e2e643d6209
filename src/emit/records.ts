import { z } from 'zod';
import { ArticleRecordSchema } from '../record/schema.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** Every article's record beside its page, and the JSON Schema they all follow. */
export const emitRecords: Emitter = function* (site) {
  yield lazyFile(paths.schema, () => `${JSON.stringify(z.toJSONSchema(ArticleRecordSchema), null, 1)}\n`);
  for (const record of site.articles) {
    yield lazyFile(paths.record(record.id), () => `${JSON.stringify(record)}\n`);
  }
};
