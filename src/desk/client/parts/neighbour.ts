import type { SourceView } from '../../view.ts';

const HEAD = new Set(['kicker', 'headline', 'subtitle', 'byline']);

/**
 * After which block a caption stands when it goes one place down or up, over all articles of the source; an article's
 * head is one place. Null at either end.
 */
export function neighbourOf({ articles, blocks }: SourceView, caption: number, by: -1 | 1): number | null {
  const kinds = new Map(blocks.map(({ start, kind }) => [start, kind]));
  const places = articles.flatMap(({ order }) => {
    const head = order.filter((start) => HEAD.has(kinds.get(start) ?? ''));
    // The headline stands for the head: a byline may be read from the end of an article.
    const top = head.find((start) => kinds.get(start) === 'headline') ?? head[0];
    const body = order.filter((start) => !HEAD.has(kinds.get(start) ?? ''));
    return top === undefined ? body : [top, ...body];
  });
  const at = places.indexOf(caption);
  return (at === -1 ? null : places[by === 1 ? at + 1 : at - 2]) ?? null;
}
