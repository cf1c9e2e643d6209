import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { alignBlock } from '../../../src/record/alignment.ts';
import { blocksOf, textOf } from '../../../src/record/blocks.ts';
import { readMarkdownArticle, readMarkdownPage } from '../../../src/record/from-markdown.ts';
import { ArticleFieldsSchema, PageFieldsSchema } from '../../../src/source/fields.ts';
import { sourceOf } from '../../../src/source/read-source.ts';

function source(text: string, path = 'articles/a.md') {
  const reading = sourceOf(Buffer.from(text), path, ArticleFieldsSchema, { encoding: 'utf-8' });
  if (reading.kind !== 'text') throw new Error(reading.aside.messages.map(formatDiagnostic).join('\n'));
  return reading.source;
}

function article(text: string, path?: string) {
  const { article: read, messages } = readMarkdownArticle(source(text, path));
  if (read === null) throw new Error(messages.map(formatDiagnostic).join('\n'));
  return { ...read, messages: messages.map(formatDiagnostic) };
}

/** What a reader of the page sees, by a real HTML parser. */
function visible(html: string): string {
  const collect = (node: { nodeName: string; value?: string; childNodes?: unknown[] }): string =>
    node.nodeName === '#text'
      ? (node.value ?? '')
      : (node.childNodes ?? []).map((it) => collect(it as never)).join('');
  return collect(parseFragment(html) as never);
}

describe('an article written as Markdown', () => {
  test('gives the same draft as a newspaper', () => {
    const { draft, bodyHtml, messages } = article(
      [
        '---',
        'publication: 园区周报',
        'date: 二〇二五年一月十三日',
        'page: A05',
        'kicker: 党建引领',
        'headline: 园区引进“百家企业”',
        'byline: 本报记者 张三 李四 通讯员 王五',
        'dateline: 本报清远1月4日讯',
        '---',
        '去年，园区引进',
        '企业**一百零七家，**其中 R&amp;D',
        'centres 三家。',
        '',
        '## 链条 更长',
        '',
        '> 一句引语。',
        '',
        '- 甲',
        '- 乙\\*',
        '',
        '![园区全景。](figures/2025/a.jpg "张三 摄")',
        '',
      ].join('\n'),
      'articles/park-107.md',
    );
    expect(messages).toEqual([]);
    expect(draft).toMatchObject({
      id: 'park-107',
      date: '2025-01-13',
      page: 'A05',
      kicker: '党建引领',
      headline: '园区引进“百家企业”',
      byline: {
        people: [
          { name: '张三', role: '本报记者' },
          { name: '李四', role: '本报记者' },
          { name: '王五', role: '通讯员' },
        ],
      },
      dateline: { place: '清远', date: '1月4日', agency: '本报' },
    });
    expect(draft.sections.map(({ heading, blocks }) => [heading, ...blocks.map(textOf)])).toEqual([
      [null, '去年，园区引进企业一百零七家，其中 R&D centres 三家。'],
      ['链条 更长', '一句引语。', '甲', '乙*', '园区全景。'],
    ]);
    expect(blocksOf(draft).at(-1)).toMatchObject({ credit: '张三 摄', image: '2025/a.jpg' });
    expect(bodyHtml).toContain(
      '<p>去年，园区引进企业<strong>一百零七家，</strong>其中 R&#x26;D centres 三家。</p>',
    );
    expect(bodyHtml).toContain(
      '<figure><img src="../figures/2025/a.jpg" alt="园区全景。"><figcaption>园区全景。 张三 摄</figcaption></figure>',
    );
  });

  test('takes its headline from a first # heading, which then leaves the body', () => {
    const { draft, bodyHtml } = article('# 标*题*\n\n正文。\n');
    expect(draft.headline).toBe('标题');
    expect(bodyHtml).toBe('<p>正文。</p>');
  });

  test('every block is its slices of the file with the edits applied, whatever is typed', () => {
    const line = fc.array(
      fc.constantFrom(
        '园区',
        '，',
        'a ',
        '*',
        '**',
        '&amp;',
        '\\*',
        '`',
        '[',
        ']',
        '(u)',
        '<b>',
        '#',
        '> ',
        '- ',
        '1. ',
        '\n',
        '\n\n',
        '!',
        '  ',
        '_',
        '\r\n',
        '&lt;',
        '![',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(line, (tokens) => {
        const text = tokens.join('');
        const { draft } = article(text);
        for (const block of blocksOf(draft)) {
          const shown = alignBlock(block, draft.edits).map(({ source: start, sourceEnd, edit }) =>
            edit === null ? text.slice(start, sourceEnd) : edit.to,
          );
          expect(shown.join('')).toBe(textOf(block));
        }
        const starts = draft.edits.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });
});

describe('nothing typed is lost and nothing typed runs', () => {
  test.each([
    '<p>正文</p>',
    '<!-- 乙',
    '[注]: 本刊记者',
    '1978. 大事记',
    '<编者按>',
    '<script>alert(1)</script>',
    '<?php echo 1',
    '<![CDATA[ 甲 ]]>',
    '前 <img src=x onerror=alert(1)> 后',
    '{{ 7*7 }} <%= x %>',
  ])('row 31: %j is shown as it was typed', (text) => {
    const { draft, bodyHtml } = article(text);
    expect(blocksOf(draft).map(textOf)).toEqual([text]);
    expect(visible(bodyHtml)).toBe(text);
  });

  test.each([
    ['[甲](javascript:alert(1))', '甲'],
    ['[甲](&#106;avascript:alert(1))', '甲'],
    ['[甲](JaVaScRiPt:alert(1))', '甲'],
    ['[甲](data:text/html,x)', '甲'],
    ['[甲](//evil.example/a)', '甲'],
    ['[甲](\\\\evil.example)', '甲'],
    ['[甲][乙]\n\n[乙]: vbscript:x', '甲'],
    ['![甲](http://tracker.example/p.gif)', '甲'],
    ['![甲](figures/../../../etc/passwd)', '甲'],
    ['![甲](figures/%2e%2e/secret.png)', '甲'],
    ['![甲](/etc/passwd)', '甲'],
  ])('rows 29 and 37: %j is its text, and told', (text, shown) => {
    const { bodyHtml, messages } = article(text);
    expect(bodyHtml).toBe(`<p>${shown}</p>`);
    expect(messages).toEqual([expect.stringMatching(/^articles\/a\.md:1:1: W_URL: /)]);
  });

  test.each([
    [
      '[甲](https://example.org/a?b=1&c=2 "题")',
      '<a href="https://example.org/a?b=1&#x26;c=2" title="题">甲</a>',
    ],
    ['[甲](mailto:a@example.org)', '<a href="mailto:a@example.org">甲</a>'],
    ['[甲](../parks/qingyuan.html#a)', '<a href="../parks/qingyuan.html#a">甲</a>'],
  ])('a link to where readers may go is a link: %j', (text, html) => {
    expect(article(text)).toMatchObject({ bodyHtml: `<p>${html}</p>`, messages: [] });
  });

  test.each([
    ['>'.repeat(2000), 'E_MD_DEPTH'],
    ['- '.repeat(1000), 'E_MD_DEPTH'],
    ['1. '.repeat(1000), 'E_MD_DEPTH'],
    ['[a][b]'.repeat(5000), 'E_MD_DEPTH'],
    ['*'.repeat(20_000), 'E_MD_DEPTH'],
    ['[a]('.repeat(20_000), 'E_MD_DEPTH'],
    [Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'), 'E_MD_DEPTH'],
    ['甲\n'.repeat(30_000), 'E_MD_SIZE'],
    ['甲'.repeat(2_000_000), 'E_MD_SIZE'],
  ])('row 46: Markdown past the limits is named, not a stack overflow (%#)', (text, code) => {
    const { article: none, messages } = readMarkdownArticle(source(text));
    expect(none).toBeNull();
    expect(messages.map(formatDiagnostic)).toEqual([expect.stringContaining(`: ${code}: `)]);
  });

  test('no attribute but those of links, pictures and numbered lists comes out', () => {
    const { bodyHtml } = article('# 甲\n\n```"><script>\nx\n```\n\n3. 丙\n\n## constructor\n');
    expect(bodyHtml.replaceAll(/\s+/g, '')).toBe(
      '<pre><code>x</code></pre><olstart="3"><li>丙</li></ol><h2>constructor</h2>',
    );
  });
});

test('a page of the site is Markdown with a title', () => {
  const reading = sourceOf(Buffer.from('# 关于\n\n**“园刊”**是什么。\n'), 'pages/about.md', PageFieldsSchema);
  if (reading.kind !== 'text') throw new Error('set aside');
  expect(readMarkdownPage(reading.source).page).toEqual({
    title: '关于',
    description: null,
    html: '<p><strong>“园刊”</strong>是什么。</p>',
  });
});
