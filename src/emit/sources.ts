import { compareWithSource, lineStarts } from '../render/source-view.ts';
import { viewSource } from '../render/views/source.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** A page for every article whose source is at hand: the source beside the text, every edit marked. */
export const emitSources: Emitter = function* (site, context) {
  // Many articles share a file: its lines are counted once.
  const lines = new Map<string, readonly number[]>();
  for (const record of site.articles) {
    if (!context.hasSource(record.source.path)) continue;
    const path = paths.source(record.id);
    yield lazyFile(path, () => {
      const text = context.sourceText(record.source.path) ?? '';
      const starts = lines.get(record.source.path) ?? lineStarts(text);
      lines.set(record.source.path, starts);
      const rows = compareWithSource(record, text, starts);
      return context.engine.render('source', viewSource(site, context, record, rows), path);
    });
  }
};
