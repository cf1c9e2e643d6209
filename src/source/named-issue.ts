import { diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { parseDate } from './date.ts';
import { parsePage } from './page.ts';
import type { Place } from './places.ts';
import type { SourceText } from './source-text.ts';
import { keyPlace } from './yaml.ts';

/** What a file's own name says: `<publication>/2025-01-13-A05.txt`, `20250113-a05.txt`, `2025-01-13.txt`. */
export interface NamedIssue {
  readonly date: string | null;
  readonly page: string | null;
}

/**
 * The date and page of a newspaper file named by the convention, exactly; any other name says nothing.
 * A name that merely contains digits is not a date, and nothing is guessed from it.
 */
export function issueOfName(path: string): NamedIssue {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, '');
  const match = /^(\d{4}-\d\d-\d\d|\d{8})(?:[-_]([a-z]{0,2}\d{1,3}))?$/i.exec(stem);
  const date = match === null ? null : parseDate(match[1] ?? '');
  if (date === null) return { date: null, page: null };
  return { date, page: parsePage((match?.[2] ?? '').toUpperCase()) };
}

/** Fills date and page from the file's name where the front matter is silent, and tells of doubtful dates. */
export function withNamedIssue(source: SourceText): SourceText {
  const named = issueOfName(source.path);
  const { date, page } = source.frontMatter;
  const frontMatter = { ...source.frontMatter, date: date ?? named.date, page: page ?? named.page };
  const messages = [...dateFindings(frontMatter.date, date === null ? null : named.date)].map((finding) =>
    diagnostic(finding, { path: source.path, ...datePlace(source) }),
  );
  return { ...source, frontMatter, messages: [...source.messages, ...messages] };
}

function* dateFindings(date: string | null, named: string | null): Iterable<Finding> {
  if (date === null) return;
  const advice = 'check the year';
  if (date < '1800') yield { code: 'W_DATE_RANGE', found: date, expected: '1800 or later', advice };
  if (named !== null && !named.startsWith(date) && !date.startsWith(named)) {
    yield {
      code: 'W_DATE_CONFLICT',
      found: date,
      expected: `${named}, as the file is named`,
      advice: 'correct one of them',
    };
  }
}

function datePlace(source: SourceText): Place {
  return source.bodyStart === 0
    ? { line: 1, column: 1 }
    : keyPlace(source.text.slice(0, source.bodyStart), 'date');
}
