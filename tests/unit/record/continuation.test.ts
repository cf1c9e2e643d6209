import { describe, expect, it } from 'vitest';
import { alignBlock, sourceSlice } from '../../../src/record/alignment.ts';
import { blocksOf, textOf } from '../../../src/record/blocks.ts';
import { joinContinuations } from '../../../src/record/continuation.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { sourceOf } from '../../reading/source-of.ts';

const ISSUE = { publication: '园区日报', date: '2024-04-16' };
const FRONT = `芯片企业抱团出海

▶ 本报记者 高原

东湾高新区的十二家芯片企业近日组成联合体,首次以统一品牌参加境外展会。展位前人头攒动,洽谈的客商排起了

(下转第八版)

校企共建实训基地

▶ 本报记者 柳青

东湾高新区与四所职业院校签约,共建集成电路实训基地,首批招收学员三百名。
`;
const REST = `芯片企业抱团出海

(上接第一版)

长队。展会第三天,联合体签下第一笔订单,金额两千四百万元。

春耕服务队进园区

▶ 本报记者 田野

禾丰高新区的农机服务队昨日进园区检修农机,两天检修六十台。
`;

const front = sourceOf(FRONT, { ...ISSUE, page: '1' }, 'newspapers/park/20240416-01.txt');
const rest = sourceOf(REST, { ...ISSUE, page: '8' }, 'newspapers/park/20240416-08.txt');
const both = [front, rest].flatMap((source) => readNewspaper(source, {}).drafts);

describe('an article continued on another page', () => {
  const joined = joinContinuations(both);

  it('is one article with the headline of its first half', () => {
    expect(joined.map(({ headline }) => headline)).toEqual([
      '芯片企业抱团出海',
      '校企共建实训基地',
      '春耕服务队进园区',
    ]);
  });

  it('has the sentence that the page broke whole again', () => {
    const [article] = joined;
    expect(article === undefined ? [] : blocksOf(article).map(textOf)).toEqual([
      '东湾高新区的十二家芯片企业近日组成联合体，首次以统一品牌参加境外展会。展位前人头攒动，洽谈的客商排起了长队。展会第三天，联合体签下第一笔订单，金额两千四百万元。',
    ]);
  });

  it('says of every slice in which file it lies', () => {
    const [article] = joined;
    const [block] = article === undefined ? [] : blocksOf(article);
    expect(block?.type === 'paragraph' ? block.parts?.map(({ path }) => path) : null).toEqual([
      undefined,
      rest.path,
    ]);
    const clean = block === undefined ? [] : alignBlock(block, article?.edits ?? []);
    expect(clean.at(-1)?.cleanEnd).toBe(block === undefined ? 0 : textOf(block).length);
  });

  it('leads a figure in the second half back to its place in the other file', () => {
    const [article] = joined;
    const [block] = article === undefined ? [] : blocksOf(article);
    const runs = block === undefined ? [] : alignBlock(block, article?.edits ?? []);
    const at = block === undefined ? -1 : textOf(block).indexOf('两千四百万元');
    const slice = sourceSlice(runs, at, at + 6);
    expect(slice.path).toBe(rest.path);
    expect(REST.slice(slice.start, slice.end)).toBe('两千四百万元');
  });

  it('keeps its halves apart when they are of different issues', () => {
    const other = sourceOf(REST, { ...ISSUE, date: '2024-04-17', page: '8' }, rest.path);
    const drafts = [front, other].flatMap((source) => readNewspaper(source, {}).drafts);
    expect(joinContinuations(drafts)).toHaveLength(4);
  });

  it('keeps them apart when the jump lines name other pages', () => {
    const other = sourceOf(REST, { ...ISSUE, page: '5' }, rest.path);
    const drafts = [front, other].flatMap((source) => readNewspaper(source, {}).drafts);
    expect(joinContinuations(drafts)).toHaveLength(4);
  });

  it('leads a sentence that goes on further up in its file to where it begins', () => {
    const text = `${REST}\n第一版 要闻\n\n${FRONT}`;
    const [article] = readNewspaper(sourceOf(text), {}).drafts.filter(
      ({ headline }) => headline === '芯片企业抱团出海',
    );
    const [block] = article === undefined ? [] : blocksOf(article);
    const runs = block === undefined ? [] : alignBlock(block, article?.edits ?? []);
    const clean = block === undefined ? '' : textOf(block);
    const [start, end] = [clean.indexOf('展位前'), clean.indexOf('展会第三天')];
    const slice = sourceSlice(runs, start, end);
    expect(clean.slice(start, end)).toMatch(/^展位前.+排起了长队。$/);
    expect(text.slice(slice.start, slice.end)).toBe('展位前人头攒动,洽谈的客商排起了');
  });

  it('is joined within one file, too', () => {
    const { drafts } = readNewspaper(sourceOf(`${FRONT}\n第八版 综合\n\n${REST}`), {});
    expect(drafts.map(({ headline }) => headline)).toEqual([
      '芯片企业抱团出海',
      '校企共建实训基地',
      '春耕服务队进园区',
    ]);
  });
});
