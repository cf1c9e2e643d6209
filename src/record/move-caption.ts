/** A caption that an editor sets after another block, of its own article or of another on the same page. */
import type { ArticleDraft, Block, Section } from './schema.ts';

/**
 * The drafts with the block that begins at `start` after the one whose printed text begins with `anchor`. After a
 * subhead it stands first in that section, after a headline first in that article. What was changed in it goes with
 * it, and an article of which nothing is left goes. Null where either is not there.
 */
export function moveCaption(
  drafts: readonly ArticleDraft[],
  start: number,
  anchor: string,
  text: string,
): ArticleDraft[] | null {
  const from = drafts.find((draft) => blocksOf(draft).some((block) => block.source.start === start));
  const own = from === undefined ? undefined : blocksOf(from).find((block) => block.source.start === start);
  if (from === undefined || own === undefined) return null;
  const solid = solidOf(anchor);
  if (solid === '') return null;
  // What stands in its own article is meant first: anchors of old were told apart in there only.
  const place = firstOf([from, ...drafts.filter((draft) => draft !== from)], (draft) =>
    placeIn(draft, solid, text, start),
  );
  if (place === null) return null;
  const taken = without(from, own);
  const rest = drafts.flatMap((draft) => (draft !== from ? [draft] : isEmpty(taken) ? [] : [taken]));
  const { edits, messages } = from;
  return rest.map((draft) => {
    if (draft !== taken && draft !== place.draft) return draft;
    if (draft === taken && place.draft !== from) return draft;
    const target = withBlock(draft, own, place.after);
    if (draft === taken) return { ...target, edits, messages, characters: from.characters };
    return measured({
      ...target,
      edits: [...draft.edits, ...edits.filter((it) => isIn(it, own))].sort(byPlace),
      messages: [...draft.messages, ...messages.filter((it) => isIn(it, own))].sort(byPlace),
      characters: draft.characters + lengthOf(own),
    });
  });
}

/** After a block, or first in a section. */
type After = { readonly block: number } | { readonly section: number };

function placeIn(
  draft: ArticleDraft,
  solid: string,
  text: string,
  moved: number,
): { draft: ArticleDraft; after: After } | null {
  const begins = (start: number, end: number) => solidOf(text.slice(start, end)).startsWith(solid);
  for (const [index, section] of draft.sections.entries()) {
    const heading = section.source;
    if (heading !== undefined && begins(heading.start, heading.end))
      return { draft, after: { section: index } };
    for (const { source } of section.blocks)
      if (source.start !== moved && source.path === undefined && begins(source.start, source.end))
        return { draft, after: { block: source.start } };
  }
  const { start, end } = draft.source;
  const body = Math.min(
    end,
    ...blocksOf(draft).flatMap((it) => (it.source.start >= start ? [it.source.start] : [])),
  );
  return headOf(text, start, body).some((line) => line.startsWith(solid))
    ? { draft, after: { section: 0 } }
    : null;
}

/** What is printed above an article's body, from each of its lines on. */
function headOf(text: string, start: number, end: number): string[] {
  const lines = text.slice(start, end).split('\n');
  return lines.map((_, index) => solidOf(lines.slice(index).join('')).replace(/^[▶►▷▲△]+/u, ''));
}

function without(draft: ArticleDraft, own: Block): ArticleDraft {
  return measured({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => block !== own),
    })),
    edits: draft.edits.filter((it) => !isIn(it, own)),
    messages: draft.messages.filter((it) => !isIn(it, own)),
    characters: draft.characters - lengthOf(own),
  });
}

function withBlock(draft: ArticleDraft, own: Block, after: After): ArticleDraft {
  const sections = draft.sections.map((section, index): Section => {
    if ('section' in after)
      return index === after.section ? { ...section, blocks: [own, ...section.blocks] } : section;
    const blocks = section.blocks.flatMap((block) =>
      block.source.start === after.block && block.source.path === undefined ? [block, own] : [block],
    );
    return { ...section, blocks };
  });
  return { ...draft, sections };
}

function isEmpty({ headline, kicker, subtitle, sections }: ArticleDraft): boolean {
  return (
    headline === null &&
    kicker === null &&
    subtitle === null &&
    sections.every(({ heading, blocks }) => heading === null && blocks.length === 0)
  );
}

function measured(draft: ArticleDraft): ArticleDraft {
  return { ...draft, readingMinutes: Math.ceil(draft.characters / 400) };
}

function isIn(
  { start, path }: { readonly start: number; readonly path?: string | undefined },
  { source }: Block,
): boolean {
  return path === source.path && start >= source.start && start < source.end;
}

function lengthOf(block: Block): number {
  const words = block.type === 'paragraph' ? block.text : block.caption;
  return [...solidOf(words)].length;
}

function blocksOf({ sections }: ArticleDraft): Block[] {
  return sections.flatMap(({ blocks }) => blocks);
}

function byPlace(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function solidOf(text: string): string {
  return text.replace(/\s+/gu, '');
}
