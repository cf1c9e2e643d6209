import { describe, expect, it } from 'vitest';
import { scanFence } from '../../../src/source/fence.ts';

const codeOf = (text: string) => {
  const fence = scanFence(text);
  return fence.kind === 'error' ? fence.finding.code : fence.kind;
};

describe('the fences of front matter', () => {
  it.each([
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['---\na: 1\n---\t \n正文', 'a: 1\n', '正文'],
    ['---   \r\na: 1\r\n---\r\n正文', 'a: 1\r\n', '正文'],
    ['---\ra: 1\r---\r---\r', 'a: 1\r', '---\r'],
    ['---\n---\n', '', ''],
  ])('%j holds %j before %j', (text, block, body) => {
    const fence = scanFence(text);
    expect(fence).toMatchObject({ kind: 'block', block });
    expect(fence.kind === 'block' && text.slice(fence.bodyStart)).toBe(body);
  });

  it.each([
    ['---', 'E_FM_UNCLOSED'],
    ['---\n', 'E_FM_UNCLOSED'],
    ['---\na: 1', 'E_FM_UNCLOSED'],
    ['---\na: 1\n ---\n', 'E_FM_UNCLOSED'],
    ['---\na: 1\n---- \n', 'E_FM_UNCLOSED'],
    ['---js\n---\n', 'E_FM_LANG'],
    ['---  c++ \n---\n', 'E_FM_LANG'],
    ['---js本报\n---\n', 'none'],
    ['---9a\n---\n', 'none'],
    [' ---\n---\n', 'none'],
    [`---${'x'.repeat(80)}\n`, 'E_FM_LANG'],
    [`---${'x'.repeat(81)}\n`, 'none'],
  ])('%j: %s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it('are looked for in 200 lines', () => {
    expect(codeOf(`---\n${'\n'.repeat(199)}---\n`)).toBe('block');
    expect(codeOf(`---\n${'\n'.repeat(200)}---\n`)).toBe('E_FM_UNCLOSED');
  });

  it('are looked for in 64 KiB from the first line’s end on', () => {
    const block = (units: number) => `---\n${'a'.repeat(units - 1)}\n---\n`;
    expect(codeOf(block(64 * 1024 - 1))).toBe('block');
    expect(codeOf(block(64 * 1024))).toBe('E_FM_UNCLOSED');
    // What the line of the opening fence takes is none of it.
    expect(codeOf(`---${' '.repeat(40)}\n${block(64 * 1024 - 1).slice(4)}`)).toBe('block');
  });
});
