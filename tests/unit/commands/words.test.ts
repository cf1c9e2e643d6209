import { describe, expect, it } from 'vitest';
import { jiebaSegmenter } from '../../../src/chinese/segmenter-jieba.ts';
import { wordLines } from '../../../src/commands/words.ts';
import { dictionaryOf } from '../chinese/dictionary-of.ts';

describe('the words of a file', () => {
  it('stand on their own line with two blanks between them', () => {
    const segmenter = jiebaSegmenter({ lexicon: [], tables: dictionaryOf([]) });
    const text = '中国经济,\n\n增长13.3%。\n';
    const lines = [...wordLines(text, segmenter)];
    expect(lines).toEqual(['中国  经济  ,', '', '增长  13.3%  。', '']);
  });
});
