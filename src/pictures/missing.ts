import { diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import type { ArticleRecord, Block } from '../record/schema.ts';
import { type Remark, remarkOfDiagnostic } from '../remark.ts';
import { lineStarts, placeOf } from '../source/places.ts';

/**
 * Articles with only the pictures that are there: a figure whose picture is not keeps its caption, and the page says
 * that the picture is missing instead of pointing at nothing. Asked when all is read, because a picture that comes or
 * goes does not make its article another.
 */
export function withPicturesThere(
  records: readonly ArticleRecord[],
  names: ReadonlySet<string>,
  sourceText: (path: string) => string | null,
): { records: readonly ArticleRecord[]; remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const checked = records.map((record) => {
    const missing = (block: Block): boolean =>
      block.type === 'figure' && block.image !== null && !names.has(block.image);
    if (!record.sections.some(({ blocks }) => blocks.some(missing))) return record;
    const withoutMissing = (block: Block): Block => {
      if (block.type !== 'figure' || !missing(block)) return block;
      const path = block.source.path ?? record.source.path;
      const place = placeOf(lineStarts(sourceText(path) ?? ''), block.source.start);
      remarks.push(remarkOfDiagnostic(diagnostic(finding(block.image), { path, ...place })));
      return { ...block, image: null };
    };
    const sections = record.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map(withoutMissing),
    }));
    return { ...record, sections };
  });
  return { records: checked, remarks };
}

function finding(image: string | null): Finding {
  return {
    code: 'W_FIGURE_MISSING',
    found: `the picture figures/${image}, which is not there or not published`,
    expected: 'a picture below content/figures',
    advice: 'put it there; the page has its caption meanwhile',
  };
}
