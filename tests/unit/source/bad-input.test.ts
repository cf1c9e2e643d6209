import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { lineStarts, placeOf } from '../../../src/source/places.ts';
import { type ReadOptions, readSource } from '../../../src/source/read-source.ts';
import type { Reading } from '../../../src/source/source-text.ts';
import { walk } from '../../../src/source/walk.ts';
import { processorTime } from '../../fixtures/processor-time.ts';

const TEXT = '清远高新区引进企业一百零七家，其中规模以上工业企业二十一家。\n本报记者 叶伟\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yuankan-source-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function read(content: string | Uint8Array, options: ReadOptions = {}, name = 'a.txt'): Reading {
  writeFileSync(join(root, name), content);
  return readSource(root, name, options);
}

function lines(reading: Reading): string[] {
  return (reading.kind === 'text' ? reading.source : reading.aside).messages.map(formatDiagnostic);
}

function text(reading: Reading): string {
  return reading.kind === 'text' ? reading.source.text : `set aside: ${lines(reading).join(' | ')}`;
}

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

function utf16(content: string, bigEndian = false): Buffer {
  const buffer = Buffer.from(content, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
}

const gb18030 = (content: string): Uint8Array => createMultibyteEncoder('gb18030')(content);
const big5 = (content: string): Uint8Array => createMultibyteEncoder('big5')(content);

describe('encodings', () => {
  test('row 1: GB18030 without declaration is decoded and encodes back to the same bytes', () => {
    const original = gb18030(`${TEXT}镕𠮷㐀`);
    const reading = read(original);
    expect(text(reading)).toBe(`${TEXT}镕𠮷㐀`);
    expect(reading).toMatchObject({ source: { encoding: 'gb18030', byteOrderMark: false, messages: [] } });
    expect(Buffer.from(gb18030(text(reading))).equals(Buffer.from(original))).toBe(true);
  });

  test('row 2: a private-use character is kept and told with its place', () => {
    const reading = read(bytes([...gb18030(TEXT)], [0xaa, 0xa1]));
    expect(text(reading)).toBe(`${TEXT}\uE000`);
    expect(lines(reading)[0]).toMatch(/^a\.txt:3:1: W_PUA: found U\+E000, /);
  });

  test('row 3: a leading mark is recorded and is no text; one inside is kept and told', () => {
    const reading = read(bytes([0xef, 0xbb, 0xbf], `上\uFEFF下${TEXT}`));
    expect(text(reading)).toBe(`上\uFEFF下${TEXT}`);
    expect(reading).toMatchObject({ source: { encoding: 'utf-8', byteOrderMark: true } });
    expect(lines(reading)).toEqual([expect.stringContaining('a.txt:1:2: W_BOM: found U+FEFF')]);
  });

  test.each([
    ['utf-16le', [0xff, 0xfe], false],
    ['utf-16be', [0xfe, 0xff], true],
  ] as const)('row 4: %s with its mark is decoded', (encoding, mark, bigEndian) => {
    const reading = read(bytes([...mark], [...utf16(TEXT, bigEndian)]));
    expect(text(reading)).toBe(TEXT);
    expect(reading).toMatchObject({ source: { encoding, byteOrderMark: true } });
  });

  test('row 4: a lone surrogate in UTF-16 is named by its byte', () => {
    const reading = read(bytes([0xff, 0xfe], [...utf16('上')], [0x00, 0xd8], [...utf16('下')]));
    expect(lines(reading)[0]).toMatch(/^a\.txt:1:5: E_ENC_BYTE: found byte 5 \(0x00\), expected utf-16le/);
  });

  test.each([
    ['Chinese, few NULs', TEXT, false],
    ['big endian', TEXT, true],
    ['mostly ASCII', 'plain text of a page, '.repeat(4), false],
  ])('row 5: UTF-16 without a mark is set aside: %s', (_, content, bigEndian) => {
    expect(lines(read(utf16(content, bigEndian)))[0]).toMatch(/^a\.txt:1:1: E_ENC_UTF16/);
  });

  test.each([
    ['overlong', [0xc0, 0xaf], 'C0AF'],
    ['surrogate', [0xed, 0xa0, 0x80], 'EDA080'],
    ['truncated', [0xe6, 0x96], 'E696'],
    ['foreign', [0xff], 'FF'],
  ])(
    'row 6: one invalid byte sequence in UTF-8 is named by file, line, byte and value: %s',
    (_, bad, hex) => {
      const reading = read(bytes('第一行\n', '报纸', bad, '文字还有很多\n'));
      expect(lines(reading)[0]).toMatch(
        new RegExp(`^a\\.txt:2:7: E_ENC_BYTE: found byte 17 \\(0x${hex}\\), expected utf-8; .+`),
      );
    },
  );

  test('row 6: an encoding from the settings is taken at its word', () => {
    const reading = read(big5('報紙'), { encoding: 'big5' });
    expect(text(reading)).toBe('報紙');
  });

  test('row 7: UTF-8 and GB18030 lines in one file are told with the first line of each', () => {
    const reading = read(bytes(TEXT, [...gb18030('园区新闻一则，企业增加。\n')]));
    expect(lines(reading)[0]).toMatch(
      /^a\.txt:3:1: E_ENC_MIXED: found UTF-8 from line 1 and GB18030 from line 3/,
    );
  });

  test('row 8: a few characters valid in both encodings are UTF-8 with a warning, unless the settings speak', () => {
    expect(lines(read('新华社电'))).toEqual([expect.stringContaining('W_ENC_AMBIGUOUS')]);
    expect(text(read('新华社电'))).toBe('新华社电');
    expect(lines(read('新华社电', { encoding: 'utf-8' }))).toEqual([]);
  });

  test('Big5 is told from GB18030 by its bytes, Hong Kong characters included', () => {
    const page =
      '居民說，露宿者日間多到商場等冷氣場所避暑，流連至晚上才用紙皮在公園外「打地鋪」，他們早已習慣。';
    const hongKong = bytes([...big5('深水')], [0x96, 0xf5], [...big5(page)]);
    expect(read(hongKong)).toMatchObject({ source: { text: `深水埗${page}`, encoding: 'big5' } });
    expect(read(gb18030(page))).toMatchObject({ source: { text: page, encoding: 'gb18030' } });
  });
});

describe('characters', () => {
  test('row 9: controls and rare line separators stay in the text and are told', () => {
    const content = `甲\0乙\x0b丙\x85丁\u2028戊己庚辛壬癸\n`;
    const reading = read(content);
    expect(text(reading)).toBe(content);
    expect(lines(reading).map((line) => line.slice(0, 30))).toEqual([
      expect.stringContaining('a.txt:1:2: W_CTRL: found U+000'),
      expect.stringContaining('a.txt:1:4: W_CTRL'),
      expect.stringContaining('a.txt:1:6: W_CTRL'),
      expect.stringContaining('a.txt:1:8: W_CTRL'),
    ]);
  });

  test('row 10: half a surrogate pair written as an escape in front matter sets the file aside', () => {
    const reading = read(`---\npublication: 报\nedition: "\\ud800"\n---\n${TEXT}`);
    expect(lines(reading)[0]).toMatch(/^a\.txt:3:11: E_SURROGATE/);
  });

  test('row 11: marks that reorder or hide text are kept and told', () => {
    const reading = read(`头条\u202E目录\u200B内容有十个字以上的\n`);
    expect(lines(reading)).toEqual([
      expect.stringContaining('a.txt:1:3: W_BIDI: found U+202E'),
      expect.stringContaining('a.txt:1:6: W_BIDI: found U+200B'),
    ]);
  });

  test('row 12: nothing is normalised', () => {
    const content = `e\u0301 豈 ⼀ ＡＢＣ１２ ${TEXT}`;
    expect(text(read(content))).toBe(content);
  });

  test('many suspicious characters of a kind are told twenty times, and that there are more', () => {
    const found = lines(read(`${'\u200B'.repeat(5000)}${TEXT}`));
    expect(found).toHaveLength(20);
    expect(found.at(-1)).toContain('further ones are not listed');
  });
});

describe('front matter', () => {
  test('row 13: no language but YAML, and nothing runs', () => {
    for (const name of ['js', 'javascript', ' JS', 'json', 'toml', 'toString', 'constructor', '__proto__']) {
      const canary = join(root, 'canary');
      const body = `require('fs').writeFileSync(${JSON.stringify(canary)}, 'x')`;
      const reading = read(`---${name}\n${body}\n---\n${TEXT}`);
      if (name.startsWith('_')) expect(text(reading)).toContain(body);
      else expect(lines(reading)[0]).toMatch(/^a\.txt:1:1: E_FM_LANG/);
      expect(walk(root, '', ['.txt']).messages).toEqual([]);
    }
  });

  test.each([
    ['row 14: never closed', `---\ndate: 2025-01-13\n${TEXT}`],
    ['row 16: “-----” does not close', `---\ndate: 2025-01-13\n-----\n${TEXT}`],
    ['row 16: “--- x” does not close', `---\ndate: 2025-01-13\n--- x\n${TEXT}`],
    ['row 20: a hundred thousand blank lines are not searched', `---\n${'\n'.repeat(100_000)}---\n`],
  ])('%s: E_FM_UNCLOSED, and the hash keeps its place in the report', (_, content) => {
    const reading = read(content);
    expect(lines(reading)[0]).toMatch(/^a\.txt:1:1: E_FM_UNCLOSED/);
    expect(reading.kind === 'aside' && reading.aside.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(quickest(() => read(content))).toBeLessThan(50);
  });

  test.each(['----\n', '---本报讯\n', '———\n', '--- 本报讯\n'])(
    'row 15: a first line %j is text',
    (first) => {
      const reading = read(first + TEXT);
      expect(text(reading)).toBe(first + TEXT);
      expect(reading).toMatchObject({ source: { bodyStart: 0 } });
    },
  );

  test.each([
    ['publication: a: b', 2, 'E_YAML'],
    ['edition: x\npublication: "未完', 4, 'E_YAML'],
    ['publication: @x', 2, 'E_YAML'],
    ['publication: `x', 2, 'E_YAML'],
    ['publication: %x', 2, 'E_YAML'],
  ])('row 17: broken YAML is placed and the way out is named: %j', (block, line, code) => {
    const message = lines(read(`---\n${block}\n---\n${TEXT}`))[0];
    expect(message).toMatch(new RegExp(`^a\\.txt:${line}:\\d+: ${code}: `));
    expect(message).toContain('in quotes');
  });

  test('row 18: a tab as indentation is an error with its place', () => {
    expect(lines(read(`---\nsource:\n\t- b\n---\n${TEXT}`))[0]).toMatch(/^a\.txt:3:1: E_YAML_TAB/);
  });

  test.each([
    ['anchor and alias', 'edition: &a 1\nsource: *a', 'E_YAML_ALIAS'],
    ['merge key', '<<: {a: 1}', 'E_KEY'],
    ['tag', 'date: !!js/function x', 'E_YAML_TAG'],
    ['depth', `source: ${'['.repeat(12)}${']'.repeat(12)}`, 'E_YAML_DEPTH'],
    ['depth without end', `source: ${'['.repeat(20_000)}`, 'E_YAML_DEPTH'],
    ['bomb', bomb(12), 'E_YAML_ALIAS'],
  ])('row 19: %s is refused at once', (_, block, code) => {
    expect(lines(read(`---\n${block}\n---\n${TEXT}`))[0]).toContain(` ${code}: `);
    expect(quickest(() => read(`---\n${block}\n---\n${TEXT}`))).toBeLessThan(50);
  });

  test.each(['just text', '- a\n- b', '42'])('row 21: front matter %j has the wrong shape', (block) => {
    expect(lines(read(`---\n${block}\n---\n${TEXT}`))[0]).toMatch(
      /^a\.txt:2:1: E_FM_SHAPE: found front matter that is not .+, expected .+; write for example/,
    );
  });

  test.each([
    ['\n\n- a', 4, 1],
    ['\r\r  - a', 4, 3],
  ])('row 21: its place is that of its first character: %j', (block, line, column) => {
    expect(lines(read(`---\n${block}\n---\n${TEXT}`))[0]).toContain(`a.txt:${line}:${column}: E_FM_SHAPE`);
  });

  test.each(['', '\n\n', '# only a remark\n'])('row 21: empty front matter %j is none', (block) => {
    const reading = read(`---\n${block}---\n${TEXT}`);
    expect(reading).toMatchObject({ kind: 'text', source: { messages: [], frontMatter: { date: null } } });
    expect(reading.kind === 'text' && reading.source.text.slice(reading.source.bodyStart)).toBe(TEXT);
  });

  test.each([
    ['1978-05-13', '1978-05-13'],
    ['1978/5/13', '1978-05-13'],
    ['1978.5.13', '1978-05-13'],
    ['19780513', '1978-05-13'],
    ['1978年5月13日', '1978-05-13'],
    ['一九七八年五月十三日', '1978-05-13'],
    ['二〇〇八年十二月三十一日', '2008-12-31'],
    ['一九九八年一月廿三日', '1998-01-23'],
    ['1978-05', '1978-05'],
    ['1978', '1978'],
    ['2024-02-29', '2024-02-29'],
  ])('row 22: the date %s is %s', (written, date) => {
    expect(read(`---\ndate: ${written}\n---\n${TEXT}`)).toMatchObject({ source: { frontMatter: { date } } });
  });

  test.each([
    '1978-13-45',
    '2023-02-30',
    '2023-02-29',
    '1978-00-01',
    '一九七八年闰四月初三',
    '13/5/1978',
    '昨天',
    '190:20:30',
    '1978-5/13',
  ])('row 22: %s is no date', (written) => {
    const message = lines(read(`---\npage: 3\ndate: ${written}\n---\n${TEXT}`))[0];
    expect(message).toMatch(/^a\.txt:3:1: E_DATE: found date: /);
  });

  test('row 23: a date before newspapers or unlike the file name is told and built', () => {
    expect(lines(read(`---\ndate: 1200-01-01\n---\n${TEXT}`))).toEqual([
      expect.stringContaining('W_DATE_RANGE'),
    ]);
    const conflict = read(`---\ndate: 2025-01-14\n---\n${TEXT}`, {}, '2025-01-13-A05.txt');
    expect(lines(conflict)).toEqual([expect.stringContaining('W_DATE_CONFLICT')]);
    expect(conflict).toMatchObject({ source: { frontMatter: { date: '2025-01-14', page: 'A05' } } });
  });

  test('a file named by date and page needs no front matter; any other name says nothing', () => {
    expect(read(TEXT, {}, '20250113-a05.txt')).toMatchObject({
      source: { frontMatter: { date: '2025-01-13', page: 'A05' } },
    });
    for (const name of ['000_09f16a6d0d3a8b20.txt', '20251313-1.txt', 'report-2025-01-13.txt']) {
      expect(read(TEXT, {}, name)).toMatchObject({ source: { frontMatter: { date: null, page: null } } });
    }
  });

  test.each([
    ['10', '10'],
    ['010', '010'],
    ['08', '08'],
    ['A05', 'A05'],
    ['第三版', '3'],
    ['十二版', '12'],
  ])('row 24: the page %s is %s, as text', (written, page) => {
    expect(read(`---\npage: ${written}\n---\n${TEXT}`)).toMatchObject({ source: { frontMatter: { page } } });
  });

  test.each(['1:30', '-1', '0', '头版头条'])('row 24: %s is no page', (written) => {
    expect(lines(read(`---\npage: ${written}\n---\n${TEXT}`))[0]).toMatch(/^a\.txt:2:1: E_PAGE/);
  });

  test('row 25: a key twice, a key that is no setting, a key nobody reads', () => {
    expect(lines(read(`---\npage: 1\npage: 2\n---\n${TEXT}`))[0]).toMatch(/^a\.txt:3:1: E_YAML_DUP/);
    expect(lines(read(`---\n__proto__: 1\n---\n${TEXT}`))[0]).toMatch(/^a\.txt:2:1: E_KEY/);
    const unknown = read(`---\npage: 1\npublicaton: 报\n---\n${TEXT}`);
    expect(lines(unknown)).toEqual([
      expect.stringMatching(/^a\.txt:3:1: W_KEY_UNKNOWN: found the key “publicaton”, expected publication;/),
    ]);
    expect(unknown.kind).toBe('text');
  });
});

describe('raw text', () => {
  test('row 31: what looks like markup is text, to the character', () => {
    const content = [
      '<编者按>本刊讯<p>正文</p><!-- 未完',
      '[注]: 本刊记者',
      '1978. 大事记',
      '3*4*5 C:\\* &nbsp; #1',
      '    缩进四格',
      '标题',
      '---',
      '{{ 7*7 }} <%= %>',
    ].join('\n');
    expect(text(read(content))).toBe(content);
  });

  test.each(['', '  \n\u3000', '\uFEFF'])('row 42: %j is empty: told, not published', (content) => {
    expect(lines(read(content))).toEqual([expect.stringContaining('W_EMPTY')]);
  });

  test('row 47: places are right for LF, CR LF, CR and mixtures, and no line end is changed', () => {
    const content = '一\n二\r\n三\r四\r\r五';
    const reading = read(content, { encoding: 'utf-8' });
    expect(text(reading)).toBe(content);
    const starts = lineStarts(content);
    expect([...'一二三四五'].map((han) => placeOf(starts, content.indexOf(han)).line)).toEqual([
      1, 2, 3, 4, 6,
    ]);
    expect(placeOf(starts, content.length)).toEqual({ line: 6, column: 2 });
  });

  test.each(['\n', '\r\n', '\r'])('row 47: front matter closes at any line end: %j', (end) => {
    const content = ['---', 'page: 3', '---', '正文有一些字，足够八个。'].join(end);
    const reading = read(content);
    expect(reading).toMatchObject({ source: { frontMatter: { page: '3' } } });
    expect(content.slice(reading.kind === 'text' ? reading.source.bodyStart : 0)).toBe(
      '正文有一些字，足够八个。',
    );
  });
});

describe('files', () => {
  test('row 38: links, pipes and unreadable names are named; nothing is followed and nothing waits', () => {
    mkdirSync(join(root, 'newspapers'));
    writeFileSync(join(root, 'newspapers/b.txt'), TEXT);
    writeFileSync(join(root, 'newspapers/𠮷.txt'), TEXT);
    writeFileSync(join(root, 'newspapers/￥.txt'), TEXT);
    writeFileSync(join(root, 'newspapers/scan.pdf'), '%PDF');
    writeFileSync(join(root, 'newspapers/.DS_Store'), '');
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/newspapers/`), Buffer.from([0xff]), Buffer.from('.txt')]),
      '',
    );
    symlinkSync('/etc/passwd', join(root, 'newspapers/passwd.txt'));
    symlinkSync('..', join(root, 'newspapers/loop'));
    symlinkSync('nowhere', join(root, 'newspapers/dangling.txt'));
    execFileSync('mkfifo', [join(root, 'newspapers/pipe.txt')]);
    const { files, messages } = walk(root, 'newspapers', ['.txt']);
    expect(files).toEqual(['newspapers/b.txt', 'newspapers/￥.txt', 'newspapers/𠮷.txt']);
    expect(messages.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'newspapers E_FILE_NAME',
      'newspapers/dangling.txt E_SYMLINK',
      'newspapers/loop E_SYMLINK',
      'newspapers/passwd.txt E_SYMLINK',
      'newspapers/pipe.txt E_NOTFILE',
      'newspapers/scan.pdf I_FILE_IGNORED',
    ]);
    expect(lines(readSource(root, 'newspapers/passwd.txt'))[0]).toContain('E_SYMLINK');
    expect(lines(readSource(root, 'newspapers/pipe.txt'))[0]).toContain('E_NOTFILE');
    expect(lines(readSource(root, 'newspapers'))[0]).toContain('E_NOTFILE');
    expect(lines(readSource(root, 'newspapers/gone.txt'))[0]).toContain('E_READ: found ENOENT');
  });

  test('a missing folder is an empty one, and a bottomless one is told', () => {
    expect(walk(root, 'articles', ['.md'])).toEqual({ files: [], messages: [] });
    mkdirSync(join(root, ...Array.from({ length: 40 }, () => 'd')), { recursive: true });
    expect(walk(root, 'd', ['.md']).messages.map(({ code }) => code)).toEqual(['E_PATH_DEPTH']);
  });

  test('row 44: a file past the limit is refused by its size, unread', () => {
    writeFileSync(join(root, 'big.txt'), '');
    truncateSync(join(root, 'big.txt'), 600 * 1024 * 1024);
    expect(lines(readSource(root, 'big.txt'))[0]).toMatch(
      /E_TOO_LARGE: found 629145600 bytes, expected at most 16777216/,
    );
    expect(quickest(() => readSource(root, 'big.txt'))).toBeLessThan(50);
  });

  test('a message is one line whatever the file is called', () => {
    const message = lines(read('---js\n---\n', {}, 'a\n\u001b[31mb.txt'))[0];
    expect(message).toMatch(/^a\\n\\u\{1b\}\[31mb\.txt:1:1: E_FM_LANG/);
    expect(message).not.toMatch(/\p{Cc}/u);
  });
});

/** Milliseconds of the quickest of five: other work on the machine only ever adds time. */
function quickest(run: () => unknown): number {
  return Math.min(...Array.from({ length: 5 }, () => processorTime(run)));
}

function bomb(levels: number): string {
  const names = Array.from({ length: levels }, (_, i) => `k${i}`);
  return names.map((name, i) => `${name}: &${name} [${i === 0 ? 'x' : `*k${i - 1},`.repeat(9)}]`).join('\n');
}
