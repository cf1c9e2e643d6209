/** Newspaper pages as they are and as they go wrong, for fast-check: articles of all their parts, faults mixed in. */
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import fc from 'fast-check';

const HAN = [...'高新区党建引领科技创新产业发展企业园清远合肥王李张亿元增长家项目'];
const MARKS = [...'，。、；：？！,.;:?!…—·“”‘’"\'《》（）()【】［］〈〉％%℃'];
const words = (max: number) =>
  fc
    .array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...HAN), weight: 8 },
        fc.constantFrom(...MARKS, ' ', 'A', '5', '１'),
      ),
      {
        minLength: 1,
        maxLength: max,
      },
    )
    .map((characters) => characters.join(''));

const figure = fc.constantFrom(
  '108.86亿元',
  '同比增长13.3%',
  '三成',
  '2024年1-11月',
  '12个',
  '1 236. 4亿 元',
  '5G',
);
const name = fc.constantFrom('李明', '张 三', '叶伟', '欧阳修远', '王五');
const place = fc.constantFrom('北京', '清远', '合肥', '');

const sentence = fc.oneof(
  words(40).map((text) => `${text}。`),
  fc.tuple(words(12), figure, words(8)).map(([a, b, c]) => `${a}${b}${c}。`),
  words(20).map((text) => `“${text}`),
);
const paragraph = fc
  .tuple(fc.constantFrom('', '　　', '    ', '\t'), fc.array(sentence, { minLength: 1, maxLength: 5 }))
  .map(([indent, sentences]) => indent + sentences.join(''));

/** A column's width tears words apart: blanks or line ends within. */
const wrapped = fc
  .tuple(paragraph, fc.constantFrom(' ', '\n', '\r\n', '　'), fc.integer({ min: 3, max: 20 }))
  .map(([text, tear, width]) =>
    [...text].map((character, at) => (at > 0 && at % width === 0 ? tear + character : character)).join(''),
  );

const byline = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('▶ ', '', '■', '□ '),
      fc.constantFrom('本报记者', '记者', '通讯员', '文/', '本报实习生'),
      name,
    )
    .map(([mark, role, who]) => `${mark}${role} ${who}`),
  name,
);
const dateline = fc
  .tuple(
    fc.constantFrom('本报讯', '新华社', '本报', '据新华社'),
    place,
    fc.constantFrom('1月4日电', '讯', '消息', ''),
    name,
  )
  .map(([agency, where, day, who]) => `${agency}${where}${day}（记者 ${who}）`);
const caption = fc
  .tuple(fc.constantFrom('图为', '▲', '上图：', '（资料图）'), words(20), name)
  .map(([open, text, who]) => `${open}${text}。 ${who} 摄`);
const extra = fc.constantFrom(
  '（下转第三版）',
  '（上接A1版）',
  '第3版 要闻',
  '责任编辑：李明 版式：王五',
  '编者按',
  '一、',
  '（一）',
  '1.',
  '●',
  '——',
  '***',
  '序号 名称 数量',
  '问：',
  '答：',
);

const article = fc
  .record({
    kicker: fc.option(words(12), { nil: null }),
    headline: fc.option(words(24), { nil: null }),
    subtitle: fc.option(
      words(20).map((text) => `——${text}`),
      { nil: null },
    ),
    byline: fc.option(byline, { nil: null }),
    dateline: fc.option(dateline, { nil: null }),
    body: fc.array(fc.oneof(paragraph, wrapped, caption, extra, words(10)), { maxLength: 6 }),
    signature: fc.option(
      fc.tuple(name, name).map(([a, b]) => `（${a} ${b}）`),
      { nil: null },
    ),
    gap: fc.constantFrom('\n', '\n\n', '\r\n\r\n', '\n　\n', '\r'),
  })
  .map(({ kicker, headline, subtitle, byline: by, dateline: line, body, signature, gap }) =>
    [kicker, headline, subtitle, by, ...(line === null ? [] : [line + (body[0] ?? '')]), ...body, signature]
      .filter((part) => part !== null)
      .join(gap),
  );

/** What bad-input's rows put into a file: once, anywhere. */
const fault = fc.constantFrom(
  ...[
    '\0',
    '\u000b',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '\u200B',
    '\uFFFD',
    '\uE000',
    '\ud800',
    '𠮷',
    'e\u0301',
  ],
  ...[
    '<编者按>',
    '</p><!--',
    '{{7*7}}',
    '&nbsp;',
    '---',
    '---\n',
    '[注]: ',
    '\\',
    '`',
    '""""',
    '“'.repeat(50),
    '('.repeat(50),
  ],
  ...[
    '\r',
    '\r\n\r\n',
    ' '.repeat(200),
    '\u3000'.repeat(200),
    '\n'.repeat(100),
    '《'.repeat(40),
    '，'.repeat(100),
  ],
);

const frontMatter = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '---\ndate: 2025-01-13\npage: A05\n---\n',
    '---\n---\n',
    '---\npublication: 报\n',
    '---js\n---\n',
  ],
  ...['---\ndate: 1978-13-45\n---\n', '---\n- a\n---\n', '---\na: &a [*a]\n---\n', '----\n', '---本报讯\n'],
);

export const pageText: fc.Arbitrary<string> = fc
  .record({
    matter: frontMatter,
    articles: fc.array(article, { maxLength: 4 }),
    between: fc.constantFrom('\n\n', '\n\n\n', '\n', ' '),
    faults: fc.array(fc.tuple(fault, fc.nat()), { maxLength: 3 }),
  })
  .map(({ matter, articles, between, faults }) => {
    let text = articles.join(between);
    for (const [what, at] of faults) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + what + text.slice(place);
    }
    return matter + text;
  });

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => createMultibyteEncoder('gb18030')(text.toWellFormed().replaceAll('\uFFFD', '?')),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
];

/** A page as bytes: mostly whole, in one of the encodings; at times with a byte too many, too few or another. */
export const pageBytes: fc.Arbitrary<Uint8Array> = fc
  .record({
    text: pageText,
    encoder: fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, fc.nat(2)),
    damage: fc.oneof(
      { arbitrary: fc.constant(null), weight: 6 },
      fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() }),
    ),
  })
  .map(({ text, encoder, damage }) => {
    const bytes = Uint8Array.from(ENCODERS[encoder]?.(text) ?? []);
    if (damage === null || bytes.length === 0) return bytes;
    const at = damage.at % bytes.length;
    if (damage.cut) return bytes.subarray(0, at);
    bytes[at] = damage.byte;
    return bytes;
  });
