import type { PageGeometry } from '../source/page-geometry.ts';
import type { Looks } from '../tree/node.ts';
import type { Features } from './features.ts';

export type TypesetRole = PageGeometry['blocks'][number]['role'];

/** What the size and place of its type said of a block, by the offset in the file at which the block begins. */
export type Typeset = ReadonlyMap<number, TypesetRole>;

export function typesetOf(geometry: PageGeometry | undefined, bodyStart: number): Typeset {
  return new Map(geometry?.blocks.map(({ start, role }) => [bodyStart + start, role]));
}

const HEAD: ReadonlySet<TypesetRole | undefined> = new Set(['kicker', 'headline', 'subtitle']);
const LOOKS: Partial<Record<TypesetRole, Looks>> = {
  kicker: 'short',
  headline: 'short',
  subtitle: 'short',
  caption: 'caption',
};

/** A line above the page's first headline that is no longer than this and ends no sentence is the page's own. */
const FOLIO = 48;

/** Blocks look like what their type says; furniture is known by its words, or by standing above the first headline. */
export function lookedAt(features: readonly Features[], typeset: Typeset): readonly Features[] {
  const firstHead = features.findIndex((own) => HEAD.has(typeset.get(own.start)));
  if (firstHead === -1) return features;
  return features.map((own, index) => {
    if (index < firstHead && own.length <= FOLIO && !own.ended) return { ...own, looks: 'furniture' };
    const looks = LOOKS[typeset.get(own.start) ?? 'paragraph'];
    return looks === undefined || own.looks === 'furniture' ? own : { ...own, looks };
  });
}

/**
 * Where articles begin by their type: at the first block of each head, and nowhere else.
 * A page without display type says nothing, and the words are asked as on any page.
 */
export function typesetBoundaries(
  features: readonly Features[],
  typeset: Typeset,
  read: readonly number[],
): readonly number[] {
  if (![...typeset.values()].includes('headline')) return read;
  let inHead = false;
  return features.map((own) => {
    if (own.looks === 'furniture') return 0;
    const head = HEAD.has(typeset.get(own.start));
    const opens = head && !inHead;
    inHead = head;
    return opens ? 1 : 0;
  });
}
