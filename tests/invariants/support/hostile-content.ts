/**
 * A content folder with every kind of bad file at once, each with what the program has to say of it.
 * The numbers are the rows of docs/bad-input.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';

type Bad = string | Uint8Array | { readonly link: string } | { readonly bytes: number } | 'pipe';

export interface HostileFile {
  readonly row: number;
  readonly what: string;
  /** Below the content folder. */
  readonly path: string;
  readonly content: Bad;
  /** `line:column CODE`, or the code alone where the place is all there is to say; none when nothing is to be told. */
  readonly told: readonly string[];
  /** Set aside: named in the report, and no page is made of it. */
  readonly aside: boolean;
}

const gb18030 = (text: string): Uint8Array => createMultibyteEncoder('gb18030')(text);
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** An article whose headline is found again on the site. */
const article = (headline: string): string =>
  `合肥高新区${headline}\n\n本报记者 李明\n\n合肥高新区完成工业增加值108.86亿元，同比增长13.3%。\n`;

const headed = (matter: string, headline: string): string => `---\n${matter}\n---\n${article(headline)}`;

const page = (name: string): string => `newspapers/hostile/${name}.txt`;

function published(row: number, what: string, content: Bad, ...told: string[]): HostileFile {
  return { row, what, path: page(`row-${row}-${what}`), content, told, aside: false };
}

function aside(row: number, what: string, content: Bad, ...told: string[]): HostileFile {
  return { row, what, path: page(`row-${row}-${what}`), content, told, aside: true };
}

/** A PNG's signature and header, and nothing after: all that its size is read from. */
export function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return header;
}

const bomb = Array.from({ length: 12 }, (_, i) =>
  i === 0 ? 'k0: &k0 [x]' : `k${i}: &k${i} [${`*k${i - 1},`.repeat(9)}]`,
).join('\n');

export const HOSTILE_FILES: readonly HostileFile[] = [
  published(1, 'gb18030', gb18030(article('国标编码'))),
  published(2, 'private-use', bytes([...gb18030(article('自造字'))], [0xaa, 0xa1]), '6:1 W_PUA'),
  published(3, 'marks', bytes([0xef, 0xbb, 0xbf], article('标记\uFEFF在中')), '1:8 W_BOM'),
  published(4, 'utf-16', bytes([0xff, 0xfe], [...utf16(article('双字节'))])),
  aside(5, 'utf-16-unmarked', utf16(article('无标记')), '1:1 E_ENC_UTF16'),
  aside(6, 'invalid-byte', bytes(article('坏字节'), [0xed, 0xa0, 0x80], '。\n'), '6:1 E_ENC_BYTE'),
  aside(7, 'mixed', bytes(article('混编'), [...gb18030(article('另一种'))]), '6:1 E_ENC_MIXED'),
  published(8, 'short', '新华社电', '1:1 W_ENC_AMBIGUOUS'),
  {
    ...{ row: 8, what: 'named encoding', path: 'newspapers/hostile/named/row-8.txt', aside: false, told: [] },
    // In UTF-8 these bytes are letters: only the settings know better.
    content: gb18030('茅台'),
  },
  published(9, 'controls', article('控\0制\u000b符\u0085与\u2028行'), '1:7 W_CTRL', '1:9 W_CTRL'),
  aside(10, 'surrogate', headed('edition: "\\ud800"', '半个字'), '2:11 E_SURROGATE'),
  published(11, 'direction', article('倒\u202e序与零\u200b宽'), '1:7 W_BIDI', '1:11 W_BIDI'),
  published(12, 'forms', article('e\u0301 豈 ⼀ ＡＢＣ')),
  ...['js', 'javascript', ' JS', 'json', 'toml', 'toString'].map((name, at) =>
    aside(13, `language-${at}`, `---${name}\nprocess.exit(99)\n---\n${article('执行')}`, '1:1 E_FM_LANG'),
  ),
  aside(14, 'unclosed', `---\ndate: 2025-01-13\n${article('未闭合')}`, '1:1 E_FM_UNCLOSED'),
  published(15, 'dashes', `---本报讯\n${article('横线')}`),
  aside(16, 'not-a-close', `---\ndate: 2025-01-13\n-----\n${article('不闭合')}`, '1:1 E_FM_UNCLOSED'),
  aside(17, 'yaml', headed('publication: a: b', '冒号'), '2:15 E_YAML'),
  aside(18, 'tab', headed('source:\n\t- b', '制表'), '3:1 E_YAML_TAB'),
  aside(19, 'bomb', headed(bomb, '别名'), 'E_YAML_ALIAS'),
  aside(20, 'blank-lines', `---\n${'\n'.repeat(100_000)}---\n`, '1:1 E_FM_UNCLOSED'),
  aside(21, 'shape', headed('- a\n- b', '形状'), '2:1 E_FM_SHAPE'),
  aside(22, 'date', headed('date: 1978-13-45', '日期'), '2:1 E_DATE'),
  published(23, 'old', headed('date: 1200-01-01', '太早'), '2:1 W_DATE_RANGE'),
  published(23, 'future', headed('date: 2999-01-01', '太晚'), '2:1 W_DATE_FUTURE'),
  aside(24, 'page', headed('page: 1:30', '版次'), '2:1 E_PAGE'),
  aside(25, 'twice', headed('page: 1\npage: 2', '重复'), '3:1 E_YAML_DUP'),
  aside(25, 'prototype', headed('__proto__: 1', '原型'), '2:1 E_KEY'),
  published(25, 'unknown', headed('publicaton: 报', '拼错'), '2:1 W_KEY_UNKNOWN'),
  published(31, 'markup', `${article('标记')}\n<编者按>[注]: 1978. 3*4*5 &nbsp; C:\\*\n`),
  published(32, 'templates', article('{{ 7*7 }}{{{body}}}<%= 1 %>')),
  published(35, 'log', article('换\u001b[31m色'), '1:7 W_CTRL'),
  aside(38, 'link', { link: '/etc/passwd' }, '1:1 E_SYMLINK'),
  aside(38, 'dangling', { link: 'nowhere' }, '1:1 E_SYMLINK'),
  aside(38, 'pipe', 'pipe', '1:1 E_NOTFILE'),
  published(40, 'long', `${'高新技术产业开发区'.repeat(34)}\n\n${article('长题')}`),
  published(42, 'empty', '', '1:1 W_EMPTY'),
  published(42, 'blank', '  \n\u3000\n', '1:1 W_EMPTY'),
  published(42, 'only-a-mark', '\uFEFF', '1:1 W_EMPTY'),
  published(43, 'byline-only', '本报记者 李明\n'),
  published(43, 'headline-only', '合肥高新区只有标题\n'),
  aside(44, 'large', { bytes: 600 * 1024 * 1024 }, '1:1 E_TOO_LARGE'),
  published(45, 'one-line', `${article('长行')}${'“《(['.repeat(20_000)}\n`),
  published(47, 'line-ends', article('换行').replace('\n\n', '\r\r').replace('\n\n', '\r\n\r\n')),
  {
    ...{ row: 39, what: 'one name', path: 'articles/a/row-39.md', aside: false },
    content: '# 合肥高新区同名一\n\n正文。\n',
    told: [],
  },
  {
    ...{ row: 39, what: 'the same name', path: 'articles/b/row-39.md', aside: false },
    content: '# 合肥高新区同名二\n\n正文。\n',
    told: ['1:1 W_ID_DUP'],
  },
  {
    ...{ row: 29, what: 'addresses', path: 'articles/row-29.md', aside: false },
    content: '# 合肥高新区地址\n\n[链接](javascript:alert(1)) ![图](https://evil.example/x.png)\n',
    told: ['3:1 W_URL', '3:27 W_URL'],
  },
  {
    ...{ row: 37, what: 'figure outside', path: 'articles/row-37.md', aside: false },
    content: '# 合肥高新区外图\n\n![图](../../../etc/passwd)\n\n![图](figures/../../secret.png)\n',
    told: ['3:1 W_URL', '5:1 W_URL'],
  },
  {
    ...{ row: 37, what: 'figure link', path: 'figures/row-37.png', content: { link: '/etc/passwd' } },
    ...{ told: ['1:1 E_SYMLINK'], aside: true },
  },
  { ...{ row: 46, what: 'quotations', path: 'articles/row-46-a.md' }, ...deep('>'.repeat(2000)) },
  { ...{ row: 46, what: 'lists', path: 'articles/row-46-b.md' }, ...deep('- '.repeat(1000)) },
  {
    ...{ row: 48, what: 'missing figure', path: 'articles/row-48.md', aside: false },
    content: '# 合肥高新区缺图\n\n![说明文字](figures/none.png)\n',
    told: ['3:3 W_FIGURE_MISSING'],
  },
  {
    ...{ row: 49, what: 'drawing with a script', path: 'figures/row-49.svg', aside: true },
    content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    told: ['1:1 E_FIGURE_TYPE'],
  },
  {
    ...{ row: 50, what: 'bomb', path: 'figures/row-50-bomb.png', content: pngHeader(60_000, 60_000) },
    ...{ told: ['1:1 E_FIGURE_SIZE'], aside: true },
  },
  {
    ...{ row: 50, what: 'polyglot', path: 'figures/row-50-polyglot.jpg', content: 'GIF89a<script>' },
    ...{ told: ['1:1 E_FIGURE_TYPE'], aside: true },
  },
  {
    ...{ row: 50, what: 'truncated', path: 'figures/row-50-truncated.png', aside: true },
    content: pngHeader(10, 10).subarray(0, 20),
    told: ['1:1 E_FIGURE_TYPE'],
  },
  {
    ...{ row: 50, what: 'huge', path: 'figures/row-50-huge.png', content: { bytes: 1024 ** 3 } },
    ...{ told: ['1:1 E_TOO_LARGE'], aside: true },
  },
  ...['..', '../x', 'CON', 'aux.html', '-x', 'x.', '%2e%2e'].flatMap((name) =>
    name.includes('/') || name === '..'
      ? []
      : [
          {
            ...{ row: 36, what: `a park called ${name}`, path: `parks/${name}.md`, aside: true },
            content: '---\nname: 某某高新区\nfullName: 某某高新区\nprovince: 某省\nlevel: other\n---\n',
            told: ['1:1 park-register'],
          },
        ],
  ),
  {
    ...{ row: 38, what: 'a linked park', path: 'parks/linked.md', content: { link: '/etc/passwd' } },
    ...{ told: ['1:1 E_SYMLINK'], aside: true },
  },
  {
    ...{ row: 63, what: 'dictionary', path: 'lexicon/row-63.txt', aside: false },
    content: '好词 10 n\n坏\0词 10 n\n词 x y z w\nabc\n',
    told: ['2:1 lexicon', '3:1 lexicon', '4:1 lexicon'],
  },
  {
    ...{ row: 63, what: 'dictionary in no encoding', path: 'lexicon/row-63-b.txt', aside: true },
    content: bytes('好词\n', [0xff, 0xfe, 0xff]),
    told: ['E_ENC_BYTE'],
  },
];

function deep(marks: string): Pick<HostileFile, 'content' | 'told' | 'aside'> {
  return { content: `# 合肥高新区深层\n\n${marks} 深\n`, told: ['3:1 E_MD_DEPTH'], aside: true };
}

/** What is as it should be. */
const GOOD_FILES = [
  { path: 'newspapers/good.txt', content: article('一切正常') },
  { path: 'articles/good.md', content: '# 合肥高新区有图\n\n![好图](figures/good.png)\n' },
  { path: 'figures/good.png', content: pngHeader(40, 30) },
];

/** Writes content/ and the settings that belong to it. */
export function writeHostileContent(root: string): void {
  const content = join(root, 'content');
  for (const { path, content: what } of [...HOSTILE_FILES, ...GOOD_FILES]) {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    if (what === 'pipe') execFileSync('mkfifo', [file]);
    else if (typeof what === 'object' && 'link' in what) symlinkSync(what.link, file);
    else if (typeof what === 'object' && 'bytes' in what) {
      writeFileSync(file, '');
      truncateSync(file, what.bytes);
    } else writeFileSync(file, what);
  }
  writeFileSync(join(root, 'yuankan.config.yaml'), `encodings:\n  newspapers/hostile/named: gb18030\n`);
}
