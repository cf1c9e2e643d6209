/** Figures in brackets: 342家（其中产值超10亿元的25家）, 户籍人口8.7万人（常住人口21.4万人）. Each bracket is read as a sentence of its own. */
import { toHalfWidth } from '../../chinese/numerals.ts';
import type { Span } from './clauses.ts';
import type { BlockText } from './context.ts';
import { ASIDE } from './skeleton.ts';
import { verbPlaces } from './verb-places.ts';
import { CUTTING_VERBS, KEPT_VERBS } from './words.ts';

/** What a bracket with a figure says; dates, telephone numbers, sources and numbered items say none. */
const STATES =
  /(?:其中|含|包括|不含|[一-鿿]{2,})[^，；]*[0-9][0-9.,]*[余多]?(?:万|亿)?[^0-9.,\s年月日时号版期页级届-]/;
const NOT_STATED = /电话|邮编|热线|记者|摄|图|^见|^[0-9]/;

/** The brackets in `span` that may state a figure, left to right. */
export function statingAsides(block: BlockText, span: Span): readonly Span[] {
  return block.skeleton.asides.filter(({ start, end }) => {
    if (start < span.start || end > span.end) return false;
    const inner = block.original.slice(start, end);
    return STATES.test(toHalfWidth(inner)) && !NOT_STATED.test(inner);
  });
}

/** The block as it looks from inside one bracket: same offsets, everything else blanked out. */
export function insideOf(block: BlockText, { start, end }: Span): BlockText {
  const { original } = block;
  const inner = original.slice(start, end).replaceAll(/[０-９％．]/g, toHalfWidth);
  const text = ASIDE.repeat(start) + inner + ASIDE.repeat(original.length - end);
  return {
    ...block,
    skeleton: { text, asides: [] },
    cutting: verbPlaces(text, CUTTING_VERBS),
    kept: verbPlaces(text, KEPT_VERBS),
  };
}
