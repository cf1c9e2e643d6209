import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { type Remark, remarkOfDiagnostic } from '../remark.ts';
import { keyPlace } from '../source/yaml.ts';

/**
 * A warning for each file dated after `today` (ISO 8601), at its `date`. Asked of the records and not while a file
 * is read: a reading is kept between builds, and what it says must not depend on the day it was made.
 */
export function remarksOnFuture(
  records: readonly Pick<ArticleRecord, 'date' | 'source'>[],
  today: string,
  sourceText: (path: string) => string | null,
): Remark[] {
  const dates = new Map<string, string>();
  for (const { date, source } of records) if (date !== null && date > today) dates.set(source.path, date);
  return [...dates].map(([path, found]) => {
    const finding = {
      code: 'W_DATE_FUTURE',
      found,
      expected: `at latest ${today}`,
      advice: 'check the year',
    } as const;
    return remarkOfDiagnostic(diagnostic(finding, { path, ...datePlace(sourceText(path) ?? '') }));
  });
}

/** Of the front matter's `date`, or the file's beginning where its name gives the date. */
function datePlace(text: string) {
  const head = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  return head === undefined ? { line: 1, column: 1 } : keyPlace(head, 'date');
}
