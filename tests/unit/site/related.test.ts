import { describe, expect, it } from 'vitest';
import { relatedArticles } from '../../../src/site/related.ts';

const park = (id: string, name: string) => ({ id, name, mentions: 1, primary: true });
const qingyuan = park('qingyuan', '清远高新区');
const articles = [
  { id: 'a', parks: [qingyuan], keywords: ['清远高新区', '党建', '钟表'] },
  { id: 'b', parks: [], keywords: ['党建', '钟表', '甲醇'] },
  { id: 'c', parks: [], keywords: ['党建', '芯片'] },
  { id: 'd', parks: [], keywords: ['足球'] },
];

describe('related articles', () => {
  it('share words, and say which, the rarest first', () => {
    const related = relatedArticles(articles).get('a');
    expect(related?.[0]).toEqual({ id: 'b', shared: ['钟表', '党建'] });
  });

  it('are none where nothing is shared, and never the article itself', () => {
    expect(relatedArticles(articles).get('d')).toEqual([]);
  });

  it('do not depend on the order the articles come in', () => {
    const backwards = relatedArticles(articles.toReversed());
    for (const { id } of articles) expect(backwards.get(id)).toEqual(relatedArticles(articles).get(id));
  });

  it('cost no more an article when there are many', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      id: `n${i}`,
      parks: [qingyuan],
      keywords: [`词${i % 500}`, `语${i % 77}`, '党建'],
    }));
    const related = relatedArticles(many);
    for (const { id } of many) expect(related.get(id)).toBeDefined();
    expect(related.get('n501')?.[0]?.shared).toContain('词1');
  });
});
