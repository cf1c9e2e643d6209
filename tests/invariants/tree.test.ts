import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseNewspaper } from '../../src/parse/parser.ts';
import { alignBlock } from '../../src/record/alignment.ts';
import { blocksOf, textOf } from '../../src/record/blocks.ts';
import { readNewspaper } from '../../src/record/from-newspaper.ts';
import { RULES } from '../../src/rules/index.ts';
import { brokenInvariant } from '../../src/tree/check.ts';
import { sourceOf } from '../reading/source-of.ts';

const PAGES = [
  readFileSync('content/newspapers/unknown/red-engine.txt', 'utf8'),
  ...readdirSync('tests/pages').map((name) => readFileSync(join('tests/pages', name, 'input.txt'), 'utf8')),
];

const SCRAPS = [
  '本报讯',
  '▶ 本报记者 李明',
  '\n\n',
  '\n',
  '　　',
  ' ',
  '"',
  "'",
  '(',
  ')',
  ',',
  '。',
  '一、',
  '图为',
  '（王五摄）',
  '108. 86',
  'TOP 100',
  '下转第三版',
  '第3版 要闻',
  '\r\n',
  '“',
  '”',
  '𠮷',
  '\ud800',
  '《',
  '…',
  '--',
  '\t',
];
const anyPage = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SCRAPS),
      fc.string({ unit: fc.constantFrom(...'高新区党建引领科技创新产业发展企业王李张一二三12') }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A page cut, doubled, shuffled or with lines cut short. */
const changedPage = fc
  .record({
    page: fc.constantFrom(...PAGES),
    kind: fc.constantFrom('cut', 'double', 'swap', 'truncate'),
    a: fc.nat(),
    b: fc.nat(),
  })
  .map(({ page, kind, a, b }) => {
    const lines = page.split('\n');
    const [i, j] = [a % lines.length, b % lines.length];
    if (kind === 'cut') return page.slice(a % page.length, Math.max(a % page.length, b % page.length));
    if (kind === 'double') lines.splice(i, 0, ...lines.slice(i, i + 1 + (b % 9)));
    else if (kind === 'swap') [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    else lines[i] = (lines[i] ?? '').slice(0, b % 12);
    return lines.join('\n');
  });

/** What the rules once changed again: a blank beside a mark that only a later rule makes full-width. */
const UNSETTLED_ONCE = [
  '本报讯高高高高高高高高高高高高高高高高高高高高高高高( TOP 100',
  "高高下转第三版（王五摄）高高高高高高高高高高高' 2高高高高高高高高高",
  '完成产值1 236. 4亿 元.',
  // Found by the fuzzer: a colon after Latin and before a blank and a number.
  '--\u0007\ndate: 2025-01-13\npage: A05\n---\n',
  // Found by the fuzzer: a note and a dateline so wide with blanks that they were none before those were gone.
  `：\n编${' '.repeat(32)}者按`,
  `五\n新华社消息者${' '.repeat(32)}王五）　　\u200B`,
];

describe('the tree of any page', () => {
  it('covers the text with no gap and no overlap, every change naming its rule', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyPage, changedPage),
        (text) => brokenInvariant(readNewspaper(sourceOf(text), {}).tree, text) === null,
      ),
      { numRuns: 400 },
    );
  });

  it('is settled: the rules change nothing when they run again', () => {
    fc.assert(
      fc.property(fc.oneof(anyPage, changedPage), (text) => {
        const tree = parseNewspaper(text, 0);
        const context = { source: text, knowledge: {}, file: new VFile(text) };
        for (const rule of RULES) rule.run(tree, context);
        const once = structuredClone(tree);
        for (const rule of RULES) rule.run(tree, context);
        expect(tree).toEqual(once);
      }),
      { numRuns: 200, examples: UNSETTLED_ONCE.map((text) => [text]) },
    );
  });

  it('makes records whose blocks are their slices with the edits applied', () => {
    fc.assert(
      fc.property(fc.oneof(anyPage, changedPage), (text) => {
        for (const draft of readNewspaper(sourceOf(text), {}).drafts) {
          for (const block of blocksOf(draft)) {
            const runs = alignBlock(block, draft.edits);
            const clean = runs.map((run) => run.edit?.to ?? text.slice(run.source, run.sourceEnd)).join('');
            expect(clean).toBe(textOf(block));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
