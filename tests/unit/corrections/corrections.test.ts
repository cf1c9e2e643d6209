import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Correction, correctionsPath } from '../../../src/corrections/correction.ts';
import { QuoteFinder, quoteOf } from '../../../src/corrections/find-quote.ts';
import { itemAt, itemText, withItem, withoutItem } from '../../../src/corrections/items.ts';
import { parseCorrections, placeCorrections } from '../../../src/corrections/load-corrections.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import type { SourceText } from '../../../src/source/source-text.ts';
import { brokenInvariant } from '../../../src/tree/check.ts';

const TEXT = `临江高新区老厂房里长出机器人产业

▶ 本报记者 周岚

三月的临江,江风还带着寒意。数百台机械臂正在调试,红色的指示灯一闪一闪。

园区先后腾退低效用地1860亩。据了解,去年单位能耗下降5.8%。

云岭开发区夜校受欢迎

▶ 本报记者 何立

每周三晚上七点,职工夜校准时开课,课程再次人选全国优秀案例。
`;

function sourceOf(text: string, corrections: readonly Correction[]): SourceText {
  const source: SourceText = {
    path: 'newspapers/test.txt',
    text,
    bodyStart: 0,
    encoding: 'utf-8',
    byteOrderMark: false,
    hash: 'a'.repeat(64),
    frontMatter: { publication: null, date: null, page: null, edition: null, source: null },
    messages: [],
  };
  const file = corrections.map(itemText).join('');
  const { placed, messages } = placeCorrections(file, correctionsPath(source.path), source);
  return { ...source, corrections: placed, messages };
}

function read(...corrections: Correction[]) {
  const source = sourceOf(TEXT, corrections);
  const { drafts, tree, idle } = readNewspaper(source, {});
  expect(brokenInvariant(tree, source.text)).toBeNull();
  return { drafts, idle, messages: source.messages };
}

function texts(draft: ReturnType<typeof read>['drafts'][number] | undefined): string[] {
  return (draft?.sections ?? []).flatMap((section) =>
    section.blocks.map((block) => (block.type === 'paragraph' ? block.text : block.caption)),
  );
}

describe('an editor’s corrections', () => {
  test('a block begins where the editor says, and one goes on from the one before', () => {
    expect(texts(read({ at: '据了解', block: 'begins' }).drafts[0])).toHaveLength(3);
    const joined = read({ at: '园区先后腾退', block: 'continues' }).drafts[0];
    expect(texts(joined)).toHaveLength(1);
    expect(texts(joined)[0]).toContain('一闪一闪。园区先后腾退');
  });

  test('a block that the editor began is not joined again because a sentence seems to go on', () => {
    expect(texts(read({ at: '江风还带着寒意', block: 'begins' }).drafts[0])).toHaveLength(3);
  });

  test('an article begins where the editor says, and one goes on from the one before', () => {
    const parted = read({ at: '园区先后腾退', article: 'begins' }, { at: '园区先后腾退', kind: 'paragraph' });
    expect(parted.drafts).toHaveLength(3);
    expect(read({ at: '云岭开发区夜校受欢迎', article: 'continues' }).drafts).toHaveLength(1);
  });

  test('a block is what the editor says it is', () => {
    const { drafts } = read({ at: '园区先后腾退', kind: 'caption' });
    expect(drafts[0]?.sections[0]?.blocks.map((block) => block.type)).toEqual(['paragraph', 'figure']);
    expect(texts(read({ at: '园区先后腾退', kind: 'furniture' }).drafts[0])).toHaveLength(1);
  });

  test('a character is put right, and the record says who changed it', () => {
    const draft = read({ at: '人选', text: '入选', reason: '编辑核对版面' }).drafts[1];
    expect(texts(draft)[0]).toContain('再次入选全国');
    expect(draft?.edits).toContainEqual(
      expect.objectContaining({ rule: 'correct-text', from: '人选', to: '入选', reason: '编辑核对版面' }),
    );
  });

  test('an erratum of the newspaper carries its date', () => {
    const draft = read({ at: '人选', text: '入选', erratum: '2025-03-19', reason: '来函更正' }).drafts[1];
    expect(draft?.edits.find((edit) => edit.rule === 'erratum')).toMatchObject({
      from: '人选',
      to: '入选',
      reason: '来函更正',
    });
    const start = TEXT.indexOf('人选');
    expect(draft?.errata).toEqual([
      { start, end: start + 2, printed: '人选', correct: '入选', date: '2025-03-19', reason: '来函更正' },
    ]);
  });

  test('one edit of a rule is taken back, or all of it', () => {
    expect(texts(read({ at: '调试,红色', edit: 'reject' }).drafts[0])[0]).toContain('调试,红色');
    const all = read({ edit: 'reject', rule: 'full-width-punctuation' }).drafts;
    expect(all.flatMap(texts).join('')).toContain('临江,江风');
    expect(all.flatMap(({ edits }) => edits).some((edit) => edit.rule === 'full-width-punctuation')).toBe(
      false,
    );
  });

  test('the byline is what the editor writes', () => {
    expect(read({ at: '临江高新区老厂房', byline: '本报记者 周岚 通讯员 何立群' }).drafts[0]?.byline).toEqual(
      {
        text: '本报记者 周岚 通讯员 何立群',
        people: [
          { name: '周岚', role: '本报记者' },
          { name: '何立群', role: '通讯员' },
        ],
      },
    );
  });

  test('a caption moves after the block it belongs to', () => {
    const { drafts } = read(
      { at: '三月的临江', kind: 'caption' },
      { at: '三月的临江', move: '园区先后腾退' },
    );
    expect(drafts[0]?.sections[0]?.blocks.map((block) => block.type)).toEqual(['paragraph', 'figure']);
  });

  test('a caption moves into another article with what was changed in it, and below a headline stands first', () => {
    const caption = { at: '三月的临江', kind: 'caption' } as const;
    const { drafts, idle } = read(caption, { at: '三月的临江', move: '每周三晚上' });
    const [from, to] = drafts;
    expect(from?.sections[0]?.blocks.map((block) => block.type)).toEqual(['paragraph']);
    expect(to?.sections[0]?.blocks.map((block) => block.type)).toEqual(['paragraph', 'figure']);
    expect(to?.edits.filter(({ from: printed }) => printed === ',').length).toBe(4);
    expect(to?.edits.map(({ start }) => start)).toEqual(
      to?.edits.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    expect(from?.edits.some((edit) => edit.start < TEXT.indexOf('园区先后'))).toBe(false);
    const whole = read(caption).drafts;
    expect((from?.characters ?? 0) + (to?.characters ?? 0)).toBe(
      (whole[0]?.characters ?? 0) + (whole[1]?.characters ?? 0),
    );
    const below = read(caption, { at: '三月的临江', move: '云岭开发区夜校' }).drafts[1];
    expect(below?.sections[0]?.blocks.map((block) => block.type)).toEqual(['figure', 'paragraph']);
    expect(idle).toEqual([]);
  });

  test('a caption that is to stand after what is not there stays, and the correction is told', () => {
    const { drafts, idle } = read(
      { at: '三月的临江', kind: 'caption' },
      { at: '三月的临江', move: '无此一段' },
    );
    expect(drafts[0]?.sections[0]?.blocks.map((block) => block.type)).toEqual(['figure', 'paragraph']);
    expect(idle.map(({ code, line }) => `${code}:${line}`)).toEqual(['E_CORRECTION:3']);
  });

  test('one that no longer finds its place is told, with what stands there now', () => {
    const { messages } = read({ at: '五百台', before: '一闪一闪。', text: '数百台' });
    expect(messages.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'E_CORRECTION no “五百台” in the source; where it stood there is now “园区先后腾退低效用地18”',
    ]);
  });

  test('one whose text stands in several places asks for what stands around it', () => {
    expect(read({ at: '本报记者', kind: 'byline' }).messages[0]?.found).toBe('“本报记者” in 2 places');
  });
});

describe('a quotation', () => {
  test('finds its place again though the lines are laid out anew', () => {
    const finder = new QuoteFinder(TEXT.replace('江风还带', '江风\n还　带'), 0);
    const found = finder.find({ at: '江风还带着' });
    expect(found.kind).toBe('found');
  });

  test('made of any place of any text finds that place', () => {
    const anyText = fc.array(fc.constantFrom('甲', '乙', '，', ' ', '\n', '丙'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 6 }), (characters, at, length) => {
        const text = characters.join('');
        const start = at % text.length;
        const slice = text.slice(start, start + length);
        fc.pre(/^\S.*\S$|^\S$/su.test(slice));
        const quote = quoteOf(text, 0, start, start + slice.length, 80);
        const found = new QuoteFinder(text, 0).find(quote);
        expect(found.kind === 'found' ? found.start : found.kind).toBe(start);
      }),
    );
  });
});

describe('a corrections file', () => {
  test('an item is added and taken out without a change to anything else', () => {
    const before = '# 二校\n- at: 人选\n  text: 入选 # 版面核过\n';
    const after = withItem(before, { at: '据了解', block: 'begins' });
    expect(after).toBe(`${before}- at: "据了解"\n  block: "begins"\n`);
    expect(itemAt(after, 1)).toBe('- at: "据了解"\n  block: "begins"\n');
    expect(withoutItem(after, 1)).toBe(before);
  });

  test('any correction is read back as it was written', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(word, word, fc.string(), (at, before, text) => {
        fc.pre(text.isWellFormed());
        const correction: Correction = { at, before, text };
        const { corrections } = parseCorrections(itemText(correction), 'x.yaml');
        expect(corrections.map((item) => ({ ...item.correction }))).toEqual([correction]);
      }),
    );
  });

  test('what cannot be read is told with its line, and the rest is taken', () => {
    const { corrections, messages } = parseCorrections(
      '- at: 人选\n  text: 入选\n- at: 人选\n  kind: poem\n',
      'x.yaml',
    );
    expect(corrections).toHaveLength(1);
    expect(messages.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 E_CORRECTION']);
  });
});
