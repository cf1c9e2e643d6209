import * as z from 'zod';
import type { Code } from '../diagnostics/codes.ts';
import { parseDate } from './date.ts';
import { parsePage } from './page.ts';
import type { YamlMap } from './yaml.ts';

/** What front matter may say about a newspaper page; every field is null when it says nothing. */
export const NewspaperFieldsSchema = z.strictObject({
  /** The newspaper's name. */
  publication: text(),
  /** ISO 8601 at the written precision: 2025, 2025-01 or 2025-01-13. */
  date: typed(parseDate, 'E_DATE', '1978-05-13, 1978-05, 1978 or 一九七八年五月十三日'),
  /** As printed: A05. */
  page: typed(parsePage, 'E_PAGE', '3, 08, A05 or 第三版'),
  edition: text(),
  /** Where the text was taken from: an address, an archive's shelf mark. */
  source: text(),
});

/** What front matter may say about an article written as Markdown. */
export const ArticleFieldsSchema = NewspaperFieldsSchema.extend({
  kicker: text(),
  headline: text(),
  subtitle: text(),
  /** As it would be printed: 本报记者 张三 李四. */
  byline: text(),
  dateline: text(),
});

/** What front matter may say about a page of the site itself (about, colophon). */
export const PageFieldsSchema = z.strictObject({ title: text(), description: text() });

export type FrontMatter = z.infer<typeof NewspaperFieldsSchema>;
export type ArticleFrontMatter = z.infer<typeof ArticleFieldsSchema>;
export type PageFrontMatter = z.infer<typeof PageFieldsSchema>;

/** A field that could not be read: its key, and what was expected. */
export interface FieldFault {
  readonly key: string;
  readonly code: Code;
  readonly found: string;
  readonly expected: string;
}

/** Types the keys a schema knows. Keys it does not know are faults W_KEY_UNKNOWN and otherwise passed over. */
export function typeFields<S extends z.ZodObject>(
  schema: S,
  map: YamlMap,
): { fields: z.infer<S> | null; faults: FieldFault[] } {
  const known = Object.keys(schema.shape);
  const faults = Object.keys(map)
    .filter((key) => !known.includes(key))
    .map((key) => unknownKey(key, known));
  const result = schema.safeParse(Object.fromEntries(known.map((key) => [key, map[key]])));
  if (result.success) return { fields: result.data, faults };
  const wrong = result.error.issues.map((issue) => faultOf(String(issue.path[0] ?? ''), map, issue.message));
  return { fields: null, faults: [...faults, ...wrong] };
}

function text() {
  return z
    .string('E_VALUE|one line of text')
    .transform((value) => value.trim() || null)
    .nullish()
    .transform((value) => value ?? null);
}

function typed(parse: (value: string) => string | null, code: Code, expected: string) {
  return text().transform((value, context) => {
    const parsed = value === null ? null : parse(value);
    if (value === null || parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: `${code}|${expected}` });
    return z.NEVER;
  });
}

function faultOf(key: string, map: YamlMap, message: string): FieldFault {
  const [code = '', expected = ''] = message.split('|');
  const value = map[key];
  const found = typeof value === 'string' ? `${key}: ${value}` : `${key} with a list or map`;
  return { key, code: code === 'E_DATE' || code === 'E_PAGE' ? code : 'E_VALUE', found, expected };
}

function unknownKey(key: string, known: readonly string[]): FieldFault {
  const near = nearest(key, known);
  const expected = near === null ? `one of ${known.join(', ')}` : `${near}`;
  return { key, code: 'W_KEY_UNKNOWN', found: `the key “${key}”`, expected };
}

/** The known word at most two letters away. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > 40) return null;
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= 2 ? best.candidate : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
