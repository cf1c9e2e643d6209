import { describe, expect, test } from 'vitest';
import { joinBlocks } from '../../../src/import/document.ts';
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
