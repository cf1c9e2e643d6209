import { describe, expect, it } from 'vitest';
import { wordFigures } from '../../../src/evaluate/evaluate-words.ts';
import { halfWidthLetters } from '../../../src/evaluate/half-width-letters.ts';
import { noWordCounts, scoreWords } from '../../../src/evaluate/score-words.ts';
import { mostFrequent } from '../../../src/evaluate/tally.ts';

describe('words read and the known ones', () => {
  const counts = noWordCounts();
  const score = (gold: string, read: string) => scoreWords(counts, gold.split(' '), read.split(' '));
  score('研究 生命 的 起源', '研究生 命 的 起源');
  score('高新区 工作 人员', '高新区 工作人员');
  score('新 园区 研究 生命', '新园区 研究生 命');
  score('园区', '圆区');

  it('are counted, a crossing only where a word lies across a boundary', () => {
    expect(wordFigures(counts)).toEqual([
      'words         F1 0.3000  P 0.3333  R 0.2727  (11 gold)',
      'crossings     222.22 a thousand words; 1 lines whose characters changed',
    ]);
  });

  it('are listed by how often they came', () => {
    expect(mostFrequent(counts.crossed, 100)).toEqual(['2  研究生 命 for 研究 生命']);
    expect(mostFrequent(counts.grouped, 1)).toEqual(['1  工作人员 for 工作 人员']);
  });

  it('are compared with digits, letters and per cent signs half-width, marks as they are', () => {
    expect(halfWidthLetters('５Ｇ增长１３．３％，')).toBe('5G增长13.3%，');
  });
});
