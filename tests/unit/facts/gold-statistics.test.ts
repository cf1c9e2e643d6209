import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../gold/gold-file.ts';
import { f1, goldKnowledge, scoreGold } from '../../gold/score.ts';

const read = (name: string) => readGold(readFileSync(new URL(`../../gold/${name}`, import.meta.url), 'utf8'));

describe('the statistics grammar on the sentences it was worked out on', () => {
  const score = scoreGold(read('statistics.txt'), goldKnowledge());

  it('finds value, unit and indicator with an F1 of at least .95', () => {
    expect(f1(score)).toBeGreaterThanOrEqual(0.95);
  });

  it('states fewer than two false figures in a hundred', () => {
    expect(score.false.length / score.found).toBeLessThan(0.02);
  });
});

describe('the statistics grammar on the third set, half of which it learnt from', () => {
  const score = scoreGold(read('statistics-third-round.txt'), goldKnowledge());

  it('finds value, unit and indicator with an F1 of at least .9', () => {
    expect(f1(score)).toBeGreaterThanOrEqual(0.9);
  });

  it('states fewer than two false figures in a hundred', () => {
    expect(score.false.length / score.found).toBeLessThan(0.02);
  });
});
