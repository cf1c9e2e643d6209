import { describe, expect, it } from 'vitest';
import { readNewspaper } from '../../src/record/from-newspaper.ts';
import { processorTime } from '../fixtures/processor-time.ts';
import { sourceOf } from '../reading/source-of.ts';

/** What a page may hold a great deal of; each was or could be somebody's backtracking or look back. */
const PATTERNS = [
  ')',
  '(',
  '"',
  '“',
  '”',
  '《',
  "'",
  ' ',
  '\u3000',
  '\n',
  '\t',
  '，',
  '、',
  ',',
  '.',
  '1,',
  '5 ',
  '*',
  '>',
  '——',
  '高新区',
  '做 ',
  '高\r\n',
  '高新区发展\n\n',
  '一、高新\n',
  '本报记者 张三\n\n',
  '（张三 李四）\n\n',
  '图为高新区。\n\n',
  '张三摄\n\n',
  '（下转第三版）\n',
  '第3版 要闻\n\n',
  '新华社北京1月4日电（记者张三）',
  '这是一个段落,他说"好"。\n\n',
];

// Counting steps would need the code's help, so time is measured, but only its growth: sixteen times the text
// takes sixteen times as long, or 256 where something looks back over all that came before. A busy machine can
// make one run a few times slower than another, never the difference between the two.
const SHORT = 10_000;
const GROWTH = 16;
const MARGIN = 4;

function milliseconds(text: string): number {
  return processorTime(() => readNewspaper(sourceOf(text), {}));
}

describe('reading takes time in proportion to the length of', () => {
  it.each(PATTERNS)('%j repeated', (pattern) => {
    const page = (length: number) => `高新区发展\n\n${pattern.repeat(Math.ceil(length / pattern.length))}`;
    milliseconds(page(SHORT));
    const short = Math.min(...[1, 2, 3].map(() => milliseconds(page(SHORT))));
    const long = Math.min(...[1, 2].map(() => milliseconds(page(SHORT * GROWTH))));
    // Below ten milliseconds the clock and the collector are all that is measured.
    expect(long / Math.max(short, 10)).toBeLessThan(GROWTH * MARGIN);
  });
});
