import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../src/render/escape.ts';

describe('text in a page', () => {
  it.each([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", "'"],
    ['&amp;', '&amp;amp;'],
    ['a<b>"c"&d', 'a&lt;b&gt;&quot;c&quot;&amp;d'],
    ['清远高新区', '清远高新区'],
    ['', ''],
  ])('%j is written %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });

  it('comes back from a parser as it was, in an element and in an attribute', () => {
    const text = '"><i data-x=1 onmouseover=alert(1)>&lt;</p><!-- ]]> <script>';
    const [node] = parseFragment(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`).childNodes;
    expect(node).toMatchObject({
      tagName: 'p',
      attrs: [{ name: 'title', value: text }],
      childNodes: [{ nodeName: '#text', value: text }],
    });
  });
});
