import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/facts/article-text.ts';
import { findEntities } from '../../../src/facts/entities.ts';
import { entitySpans } from '../../../src/facts/entity-spans.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import type { ArticleDraft } from '../../../src/record/schema.ts';

const { knowledge } = loadKnowledge('.', { content: 'content', segmenter: 'nodejieba' });

/** The names in a text, each with the first letter of what it is. */
function names(text: string): string[] {
  return entitySpans(knowledge.segmenter.tags(text)).map(
    ({ type, start, end }) => `${type[0]}:${text.slice(start, end)}`,
  );
}

function entities(...paragraphs: string[]) {
  let at = 0;
  const blocks = paragraphs.map((text) => {
    const source = { start: at, end: at + text.length };
    at = source.end + 1;
    return { type: 'paragraph' as const, text, source };
  });
  const draft: ArticleDraft = {
    ...{ schema: '1', id: 'a', publication: null, date: null, page: null, kicker: null, headline: null },
    ...{
      subtitle: null,
      byline: null,
      dateline: null,
      characters: 0,
      readingMinutes: 0,
      edits: [],
      messages: [],
    },
    ...{
      sections: [{ heading: null, blocks }],
      source: { path: 'a.txt', start: 0, end: at, encoding: 'utf-8' },
    },
  };
  return findEntities(articleText(draft, knowledge));
}

describe('names in a text', () => {
  it('of organisations run from a proper name to the word that says what they are', () => {
    expect(names('记者从常州市发展和改革委员会获悉')).toContain('o:常州市发展和改革委员会');
    expect(names('与江苏省环境监测中心签约')).toEqual(['o:江苏省环境监测中心']);
    expect(names('天合光能股份有限公司与南京大学合作')).toEqual(['o:天合光能股份有限公司', 'o:南京大学']);
    expect(names('粤海（惠州）供水有限公司')).toEqual(['o:粤海（惠州）供水有限公司']);
  });

  it('of places and people stand for themselves', () => {
    expect(names('他从德国慕尼黑来到苏州')).toEqual(['p:德国', 'p:慕尼黑', 'p:苏州']);
    expect(names('总经理陈志远表示')).toEqual(['p:陈志远']);
    expect(names('美国专家约翰·史密斯说')).toContain('p:约翰·史密斯');
  });

  it('are not ordinary words that the dictionary calls names', () => {
    for (const text of [
      '精准施策、文明办事',
      '高水平建设',
      '理论宣讲50余场次',
      '东西都在外国',
      '这家公司的中心',
    ]) {
      expect(names(text)).toEqual([]);
    }
  });
});

describe('the entities of an article', () => {
  it('give people the office printed before their name', () => {
    const [firm, person] = entities(
      '远景科技股份有限公司董事、副总经理、党支部书记林志强说，好。林志强还说。',
    );
    expect(firm).toMatchObject({ type: 'organisation', name: '远景科技股份有限公司' });
    expect(person).toMatchObject({
      ...{ type: 'person', name: '林志强', title: '远景科技股份有限公司董事、副总经理、党支部书记' },
      mentions: [
        { start: 23, end: 26 },
        { start: 30, end: 33 },
      ],
    });
  });

  it('know an organisation by the short name the text introduces', () => {
    const found = entities('江苏远景科技股份有限公司（以下简称“远景科技”）上榜。', '远景科技投产。');
    expect(found[0]).toMatchObject({
      name: '江苏远景科技股份有限公司',
      aliases: ['远景科技'],
      mentions: [{ start: 0 }, { start: 18 }, { start: 28, end: 32 }],
    });
  });

  it('leave parks to the register, but not their offices', () => {
    expect(entities('苏州高新区发展快。').map(({ name }) => name)).toEqual([]);
    expect(entities('苏州高新区管委会开会。').map(({ name }) => name)).toEqual(['苏州高新区管委会']);
  });
});
