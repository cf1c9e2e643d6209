import { describe, expect, test } from 'vitest';
import { joinBlocks } from '../../../src/import/document.ts';
import { typed } from '../../../src/import/glyphs.ts';
import type { ImportedPage } from '../../../src/import/page.ts';
import { readPages } from '../../../src/import/read-page.ts';
import { layOut } from '../../../src/import/text.ts';
import { pageOf } from './page-of.ts';

function textOf(...pages: ImportedPage[]): string {
  return layOut(joinBlocks(readPages(pages).flat())).text;
}

describe('the order a page is read in', () => {
  test('columns are read one after the other, and a paragraph goes on from one to the next', () => {
    const page = pageOf([
      ['>临江高新区今天开工十', '个项目，总投资二十亿元其', '中工业项目六个计划年内全'],
      ['部建成投产。', '>园区负责人说，下一步还', '要再引进八家企业。'],
    ]);
    expect(textOf(page)).toBe(
      '　　临江高新区今天开工十个项目，总投资二十亿元其中工业项目六个计划年内全部建成投产。\n' +
        '　　园区负责人说，下一步还要再引进八家企业。\n',
    );
  });

  test('lines of one column drawn in any order come out in the order they stand', () => {
    const page = pageOf([
      ['>甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉戌亥', '东南西北中发白。'],
      ['>赵钱孙李周吴郑王冯陈', '褚卫蒋沈韩杨朱秦尤许何吕', '施张孔曹严华。'],
    ]);
    expect(textOf({ ...page, runs: page.runs.toReversed() })).toBe(textOf(page));
  });

  test('larger type is a headline of its own, over as many lines as it takes', () => {
    const page = pageOf([
      ['#老厂房里长', '#出新产业', '>临江高新区的老厂房换', '了模样。', '#夜校受欢迎', '>每周三晚上开课。'],
    ]);
    expect(textOf(page)).toBe(
      '老厂房里长出新产业\n　　临江高新区的老厂房换了模样。\n\n夜校受欢迎\n　　每周三晚上开课。\n',
    );
  });

  test('a headline over two columns is read before both, and the article below goes on across them', () => {
    const below = pageOf([
      ['#', '>第一栏的文字在这里一', '直排到栏的末尾为止没有句'],
      ['#', '号第二栏接着往下排到句', '号为止。'],
    ]);
    const head = { text: '一条横跨两栏的大标题', x: 40, y: 20, width: 200, height: 20, size: 20 };
    const page = { ...below, runs: [...below.runs.filter((run) => run.text !== ''), head] };
    expect(textOf(page)).toBe(
      '一条横跨两栏的大标题\n　　第一栏的文字在这里一直排到栏的末尾为止没有句号第二栏接着往下排到句号为止。\n',
    );
  });

  test('a rule drawn from edge to edge parts two rows of articles', () => {
    const upper = pageOf([
      ['>上左第一行文字在这里', '上左第二行。'],
      ['>上右第一行文字在这里', '上右第二行。'],
    ]);
    const lower = upper.runs.map((run) => ({ ...run, y: run.y + 60, text: run.text.replace('上', '下') }));
    const rule = { x: 40, y: 85, width: 260, height: 0.5, direction: 'horizontal' as const };
    const text = textOf({ ...upper, runs: [...upper.runs, ...lower], rules: [rule] });
    expect(text.match(/[上下][左右]第一/g)).toEqual(['上左第一', '上右第一', '下左第一', '下右第一']);
  });

  test('a caption below its picture is taken out of the paragraph it stands in', () => {
    const page = pageOf([
      ['>图片上面的一段话写到', '这里还没有写完接着要写的', '', '', '', '', '内容在图片下面。'],
    ]);
    const caption = { text: '图为车间一角。周岚摄', x: 40, y: 106, width: 80, height: 8, size: 8 };
    const image = { x: 40, y: 72, width: 120, height: 32, png: null, pixels: [0, 0] as const };
    const runs = [...page.runs.filter((run) => run.text !== ''), caption];
    expect(textOf({ ...page, runs, images: [image] })).toContain('\n　　图为车间一角。周岚摄\n');
  });

  test('blanks that only a justified line suggests are not written, a blank set on purpose is', () => {
    const spaced = pageOf([['>国 有 控 股 企 业 都 要', '改制。张 三和李四说。']]);
    expect(textOf(spaced)).toBe('　　国有控股企业都要改制。张 三和李四说。\n');
  });

  test('Latin words keep a blank where a line ends between them, numbers do not get one', () => {
    const page = pageOf([['>榜单取名为TOP', 'LIST榜上共有2', '3家企业。']], { measure: 10 });
    expect(textOf(page)).toBe('　　榜单取名为TOP LIST榜上共有23家企业。\n');
  });
});

/** A column of lines of our own setting, at a place of the page; `#` opens a headline. */
function columnAt(left: number, top: number, lines: readonly string[]) {
  return pageOf([lines]).runs.map((run) => ({ ...run, x: run.x - 40 + left, y: run.y - 40 + top }));
}

const BLANK = { number: 1, width: 800, height: 1000, unit: 'pt', images: [], rules: [] } as const;

describe('layouts of newspapers', () => {
  test('a row of headlines parts two rows of articles though the columns stand above each other', () => {
    const page = {
      ...BLANK,
      runs: [
        ...columnAt(40, 40, ['#上一条题目', '>甲一甲一甲一甲一甲一', '甲一甲一甲一甲一甲一甲']),
        ...columnAt(180, 70, ['一甲一甲一甲一甲一甲一', '甲一甲一。']),
        ...columnAt(40, 140, ['#左一条题目', '>乙二乙二乙二乙二乙二', '乙二乙二乙二乙二乙二。']),
        ...columnAt(180, 140, ['#右一条题目', '>丙三丙三丙三丙三丙三', '丙三丙三丙三丙三丙三。']),
      ],
    };
    const heads = textOf(page).match(/..条题目|[甲乙丙](?=[一二三])/gu) ?? [];
    expect(heads.filter((it, at) => it !== heads[at - 1])).toEqual([
      '上一条题目',
      '甲',
      '左一条题目',
      '乙',
      '右一条题目',
      '丙',
    ]);
  });

  test('a headline that ends inside a gutter hides it not', () => {
    const page = {
      ...BLANK,
      runs: [
        { text: '题目长到栏缝里去', x: 40, y: 10, width: 132, height: 16.5, size: 16.5 },
        ...columnAt(40, 40, [
          '>左栏左栏左栏左栏左栏',
          '左栏左栏左栏左栏左栏左栏',
          '左栏左栏左栏左栏左栏左栏',
        ]),
        ...columnAt(176, 40, [...Array<string>(5).fill('右栏右栏右栏右栏右栏右栏'), '右栏右栏。']),
      ],
    };
    expect(textOf(page)).toMatch(/^题目长到栏缝里去\n　　(?:左栏)+(?:右栏)+。\n$/u);
  });

  test('a headline set upright beside columns reads from its right column to its left', () => {
    const upright = ['夜', '校', '受', '欢', '迎', '了'].map((text, i) => ({
      text,
      x: i < 4 ? 70 : 44,
      y: 40 + (i % 4) * 22,
      width: 22,
      height: 22,
      size: 22,
    }));
    const page = {
      ...BLANK,
      runs: [...upright, ...columnAt(110, 40, ['>每周三晚上开课开课开', '课来的都是青年工人。'])],
    };
    expect(textOf(page)).toBe('夜校受欢迎了\n　　每周三晚上开课开课开课来的都是青年工人。\n');
  });

  test('a page set upright is read from right to left, its marks as they are typed, and keeps its places', () => {
    const columns = ['　　三月的临江︐江风还', '带着寒意︒厂房里正忙︒', '　　夜校每周三晚上开课︒'];
    const runs = columns.flatMap((column, i) =>
      [...column].flatMap((text, j) =>
        text === '　' ? [] : [{ text, x: 700 - i * 16, y: 40 + j * 10, width: 10, height: 10, size: 10 }],
      ),
    );
    const page = { ...BLANK, runs };
    expect(textOf(...typed([page]))).toBe(
      '　　三月的临江，江风还带着寒意。厂房里正忙。\n　　夜校每周三晚上开课。\n',
    );
    const [line] = readPages([page])[0]?.[0]?.lines ?? [];
    expect(line).toMatchObject({ x: 700, y: 60, width: 10, height: 90 });
  });

  test('a sheet of two pages is read page by page', () => {
    const half = (left: number, name: string) => [
      ...columnAt(left, 40, [
        `#${name}页的题目`,
        `>${name}上${name}上${name}上${name}上`,
        `${name}上${name}上。`,
      ]),
      ...columnAt(left, 200, [
        `#${name}页第二条`,
        `>${name}下${name}下${name}下${name}下`,
        `${name}下${name}下。`,
      ]),
    ];
    const runs = [...half(60, '左'), ...half(460, '右')];
    const heads = textOf({ ...BLANK, width: 800, height: 500, runs }).match(/[左右]页(?:的题目|第二条)/gu);
    expect(heads).toEqual(['左页的题目', '左页第二条', '右页的题目', '右页第二条']);
  });
});
