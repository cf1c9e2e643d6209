import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { compileDictionary } from '../../../src/chinese/dictionary/compile.ts';
import { LOOKALIKES } from '../../../src/chinese/misprint/confusables.ts';
import { findMisprints } from '../../../src/chinese/misprint/find-misprints.ts';
import { wordCosts as costsOf } from '../../../src/chinese/misprint/word-costs.ts';
import { parseNewspaper } from '../../../src/parse/parser.ts';
import { blocksOf, textOf } from '../../../src/record/blocks.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { RULES } from '../../../src/rules/index.ts';
import { brokenInvariant } from '../../../src/tree/check.ts';
import { inspectTree } from '../../../src/tree/inspect.ts';
import { processorTime } from '../../fixtures/processor-time.ts';
import { sourceOf } from '../../reading/source-of.ts';
import { dictionaryOf } from '../chinese/dictionary-of.ts';

const ordinary = costsOf(dictionaryOf([])());
const wordCosts = () => ordinary;

/** The text as it would be shown: sure corrections made, the rest as printed. */
function shown(text: string): string {
  const characters = [...text].join('').split('');
  for (const { at, right, restore } of findMisprints(text, wordCosts())) if (restore) characters[at] = right;
  return characters.join('');
}

describe('a look-alike that makes no sense is shown as the character it was', () => {
  it.each([
    ['园区企业人选“年度创新百强榜”', '园区企业入选“年度创新百强榜”'],
    ['全年新人党12名党员', '全年新入党12名党员'],
    ['本报讯1月4曰，园区开工', '本报讯1月4日，园区开工'],
    ['近曰，园区召开座谈会', '近日，园区召开座谈会'],
    ['园区已经建成，企业己经进人生产阶段', '园区已经建成，企业已经进入生产阶段'],
    ['居民收人明显增加，加大投人', '居民收入明显增加，加大投入'],
    ['各级领导千部深人基层', '各级领导干部深入基层'],
    ['战土们在边防站岗', '战士们在边防站岗'],
    ['学生、战土、工人都在', '学生、战士、工人都在'],
    ['依法冶理环境，政冶学习', '依法治理环境，政治学习'],
    ['科学地分折问题', '科学地分析问题'],
    ['坚韧不拨的精神', '坚韧不拔的精神'],
    ['天气睛朗，气侯宜人', '天气晴朗，气候宜人'],
    ['到本世纪未，园区将建成', '到本世纪末，园区将建成'],
    ['自已动手，丰衣足食', '自己动手，丰衣足食'],
  ])('%s', (printed, right) => {
    expect(shown(printed)).toBe(right);
  });
});

describe('what is printed right stays as printed', () => {
  it.each([
    '账目一本帐，办事一卡通',
    '孟子曰：“生于忧患”，一曰勤，二曰俭',
    '每个人都有自己经历的往事，知己知彼，以己之长补人之短',
    '清远的夜景引人注目，书中的故事引人深思',
    '他是总统人选“黑马”，也是合适的人选',
    '售出两千部手机，上千人参加，千盏灯笼',
    '情不自已',
    '三十六年未见面的老战友',
    '取土打桩，拨出专款六百万元',
    '王曰健、刘健生、于永军、张悦摄影',
    '今年一月，园区新人座谈会召开，党员参加',
  ])('%s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('a number is never changed: 千 and 干 beside numerals', () => {
    for (const text of ['三干五百元', '5干瓦', '千百年来', '数千里', '十千米'])
      expect(shown(text)).toBe(text);
  });

  it('a character that nothing explains is at most told of', () => {
    const [it] = findMisprints('近求远的做法，以近求远', wordCosts());
    expect(it?.restore ?? false).toBe(false);
  });
});

describe('the rule', () => {
  const seed = readFileSync('content/newspapers/unknown/red-engine.txt', 'utf8');

  it('finds the two misprints of the page about 清远 and 阿拉善, and nothing else', () => {
    const { drafts } = readNewspaper(sourceOf(seed), { wordCosts });
    const edits = drafts.flatMap((draft) => draft.edits.filter(({ rule }) => rule === 'misprint'));
    expect(edits.map(({ start, from, to }) => [seed.slice(start - 1, start + 2), from, to])).toEqual([
      ['业人选', '人', '入'],
      ['新人党', '人', '入'],
    ]);
    const messages = drafts.flatMap((draft) => draft.messages.filter(({ rule }) => rule === 'misprint'));
    expect(messages.map(({ level, found, expected }) => [level, found, expected])).toEqual([
      ['warning', '人选', '入选'],
      ['warning', '人党', '入党'],
    ]);
    for (const { start, end, found } of messages) expect(seed.slice(start, end)).toBe(found);
  });

  it('corrects the page and keeps the printed form beside it, across a wrap', () => {
    const text = '园区政策汇编\n\n本报记者 李明\n\n园区各级领导千 部深人基层，走访企业一百余家，解决问题。\n';
    const { drafts } = readNewspaper(sourceOf(text), { wordCosts });
    expect(blocksOf(drafts[0] ?? { sections: [] }).map(textOf)).toContain(
      '园区各级领导干部深入基层，走访企业一百余家，解决问题。',
    );
    expect(drafts[0]?.edits.filter(({ rule }) => rule === 'misprint')).toMatchObject([
      { from: '千', to: '干' },
      { from: '人', to: '入' },
    ]);
  });

  it('never touches a byline', () => {
    const text = '园区政策汇编\n\n本报记者 王曰 李己\n\n园区各级领导深入基层，走访企业一百余家。\n';
    const { drafts } = readNewspaper(sourceOf(text), { wordCosts });
    expect(drafts[0]?.byline?.people.map(({ name }) => name)).toEqual(['王曰', '李己']);
  });

  it('leaves what an article says twice in the same odd way', () => {
    const once = '主要来源是惜贷款项。';
    const text = `园区政策汇编\n\n本报记者 李明\n\n${once}${once}\n`;
    const { drafts } = readNewspaper(sourceOf(text), { wordCosts });
    expect(drafts[0]?.edits.filter(({ rule }) => rule === 'misprint')).toEqual([]);
  });

  it('keeps the tree whole and is settled, wherever look-alikes fall', () => {
    const characters = [...LOOKALIKES.keys(), ...'园区企业党建，。 \n12“”'];
    const page = fc
      .array(fc.constantFrom(...characters), { maxLength: 120 })
      .map((parts) => `标题一行\n\n本报记者 李明\n\n${parts.join('')}`);
    fc.assert(
      fc.property(page, (text) => {
        const tree = parseNewspaper(text, 0);
        const context = { source: text, knowledge: { wordCosts }, file: new VFile(text) };
        for (const rule of RULES) rule.run(tree, context);
        expect(brokenInvariant(tree, text)).toBeNull();
        const once = inspectTree(tree);
        for (const rule of RULES) rule.run(tree, context);
        expect(inspectTree(tree)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('takes twice as long for twice the text', () => {
    const text = '园区各级领导千部深人基层政冶人土曰己未'.repeat(1000);
    const costs = wordCosts();
    // The quickest of several: other work on the machine only ever adds time.
    const time = (input: string): number => {
      const times = Array.from({ length: 5 }, () => processorTime(() => findMisprints(input, costs)));
      return Math.min(...times);
    };
    time(text);
    const [once, twice] = [time(text), time(text.repeat(2))];
    expect(twice).toBeLessThan(once * 4 + 20);
  });
});

describe('word costs', () => {
  it('know exactly the dictionary’s words, and say which characters stand together', () => {
    const nothing = { idf: '', guesses: '', transitions: '', emissions: '' };
    const dictionary = '入选 490 v\n人选 1981 n\n坏行\n入 100 v\n';
    const costs = costsOf(compileDictionary({ ...nothing, dictionary }, []));
    expect(costs.cost('入选')).toBeCloseTo(Math.log(2571 / 490));
    expect(costs.cost('选入')).toBeNull();
    expect(costs.cost('坏行')).toBeNull();
    const ends: number[] = [];
    costs.words('入选了', 0, 3, (end) => ends.push(end));
    expect(ends).toEqual([1, 2]);
    expect(costs.adjoin('入'.charCodeAt(0), '选'.charCodeAt(0))).toBe(true);
    expect(costs.adjoin('选'.charCodeAt(0), '了'.charCodeAt(0))).toBe(false);
  });
});
