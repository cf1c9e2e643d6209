import type { SourceText } from '../source/source-text.ts';
import type { ArticleDraft, Block } from './schema.ts';

/** Gives the figures of an imported page the pictures that stood above their captions. */
export function withPictures(drafts: readonly ArticleDraft[], source: SourceText): ArticleDraft[] {
  const pictures = picturesOf(source);
  if (pictures.size === 0) return [...drafts];
  const pictured = (block: Block): Block => {
    if (block.type !== 'figure') return block;
    const image = pictures.get(block.source.start);
    return image === undefined ? block : { ...block, image };
  };
  return drafts.map((draft) => ({
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, blocks: section.blocks.map(pictured) })),
  }));
}

/** Pictures' files by the offset at which their captions begin. */
function picturesOf({ geometry, bodyStart }: SourceText): Map<number, string> {
  const pictures = new Map<number, string>();
  for (const { start, image } of geometry?.blocks ?? []) {
    const file = image === undefined ? null : geometry?.images[image]?.file;
    if (file) pictures.set(bodyStart + start, file);
  }
  return pictures;
}
