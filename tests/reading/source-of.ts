import { createHash } from 'node:crypto';
import type { FrontMatter } from '../../src/source/fields.ts';
import type { SourceText } from '../../src/source/source-text.ts';

const NOTHING: FrontMatter = { publication: null, date: null, page: null, edition: null, source: null };

/** A newspaper file that exists only in a test. */
export function sourceOf(
  text: string,
  frontMatter: Partial<FrontMatter> = {},
  path = 'newspapers/test/page.txt',
): SourceText {
  return {
    path,
    text,
    bodyStart: 0,
    encoding: 'utf-8',
    byteOrderMark: false,
    hash: createHash('sha256').update(text).digest('hex'),
    frontMatter: { ...NOTHING, ...frontMatter },
    messages: [],
  };
}
