import { runsOf } from './runs.ts';
import type { Segmenter } from './segmenter.ts';

/** The segmenter that Node itself carries, for machines where nodejieba cannot be built: it knows no parks and no tags. */
export function intlSegmenter(): Segmenter {
  const engine = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const cut = (text: string): string[] =>
    runsOf(text).flatMap((run) =>
      run.kind === 'han' ? Array.from(engine.segment(run.text), (part) => part.segment) : [run.text],
    );
  return {
    id: `intl-icu${process.versions['icu']}`,
    words: cut,
    tags: (text) => cut(text).map((word) => ({ word, tag: /^[\d.,]+[%‰]?$/.test(word) ? 'm' : 'x' })),
  };
}
