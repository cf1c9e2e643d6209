import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNewspaper } from '../../src/record/from-newspaper.ts';
import { brokenInvariant } from '../../src/tree/check.ts';
import { inspectMessages, inspectTree } from '../../src/tree/inspect.ts';
import { sourceOf } from './source-of.ts';

/** Each case: `input.txt`, and what is made of it as `output.txt`. A missing output is written; UPDATE=1 writes all anew. */
const PAGES = 'tests/pages';

describe.each(readdirSync(PAGES).sort())('the page %s', (name) => {
  const text = readFileSync(join(PAGES, name, 'input.txt'), 'utf8');
  const { tree, messages } = readNewspaper(sourceOf(text, {}, `newspapers/test/${name}.txt`), {});

  it('is read as its output says', () => {
    const output = join(PAGES, name, 'output.txt');
    const actual = inspectTree(tree) + inspectMessages(messages);
    if (process.env['UPDATE'] === '1' || !existsSync(output)) writeFileSync(output, actual);
    expect(actual).toBe(readFileSync(output, 'utf8'));
  });

  it('is wholly in the tree', () => {
    expect(brokenInvariant(tree, text)).toBeNull();
  });
});
