import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/facts/article-text.ts';
import { statisticsOf } from '../../../src/facts/statistics.ts';
import { viewFigure } from '../../../src/render/figures.ts';
import { draftOfText } from '../../fixtures/draft.ts';
import { goldKnowledge } from '../../gold/score.ts';

const knowledge = goldKnowledge();

describe('a figure that is only about so large', () => {
  it.each([
    ['云岭高新区出口近8亿美元。', '近8', '亿美元'],
    ['云岭高新区从业人员300多万人。', '300', '多万人'],
    ['云岭高新区科技企业6.8万余家。', '6.8', '万余家'],
    ['云岭高新区科技企业1700余家。', '1,700', '余家'],
    ['云岭高新区科技企业20家以上。', '20', '家以上'],
    ['云岭高新区工业总产值50亿元左右。', '50', '亿元左右'],
    ['云岭高新区工业总产值突破50亿元。', '突破50', '亿元'],
    ['云岭高新区工业总产值50亿元。', '50', '亿元'],
  ])('is said as it was printed: %s', (text, value, unit) => {
    const [statistic] = statisticsOf(articleText(draftOfText(text), knowledge), knowledge.indicators);
    expect(statistic && viewFigure(statistic)).toMatchObject({ value, unit });
  });
});
