import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../gold/gold-file.ts';
import { f1, goldKnowledge, scoreGold } from '../../gold/score.ts';

const file = readFileSync(new URL('../../gold/statistics.txt', import.meta.url), 'utf8');

describe('the statistics grammar on the sentences it was worked out on', () => {
  const score = scoreGold(readGold(file), goldKnowledge());

  it('finds value, unit and indicator with an F1 of at least .95', () => {
    expect(f1(score)).toBeGreaterThanOrEqual(0.95);
  });

  it('states fewer than two false figures in a hundred', () => {
    expect(score.false.length / score.found).toBeLessThan(0.02);
  });
});
