import { describe, expect, it } from 'vitest';
import { goldTexts } from '../../../src/evaluate/entity-gold.ts';
import { entityFigures } from '../../../src/evaluate/evaluate-entities.ts';
import { noEntityCounts, scoreEntities } from '../../../src/evaluate/score-entities.ts';
import { mostFrequent } from '../../../src/evaluate/tally.ts';

const LINES = `{"id":"1","text":"叶青在常州采访园区报社","entities":[[0,2,"PER"],[3,5,"LOC"],[7,11,"ORG"]]}
{"id":"2","text":"𠮷林在常州","entities":[[0,2,"PER"],[3,5,"LOC"]]}
`;

describe('names found and the known ones', () => {
  const [first, second] = [...goldTexts(LINES)];

  it('stand where the text has them, characters of two units counted as one', () => {
    expect(second?.spans.map(({ start, end }) => second.text.slice(start, end))).toEqual(['𠮷林', '常州']);
  });

  it('are right only with the right type and both ends', () => {
    const counts = noEntityCounts();
    scoreEntities(counts, first?.text ?? '', first?.spans ?? [], [
      { type: 'person', start: 0, end: 2 },
      { type: 'organisation', start: 3, end: 5 },
      { type: 'organisation', start: 9, end: 11 },
    ]);
    expect(entityFigures(counts)).toEqual([
      'names         F1 0.3333  P 0.3333  R 0.3333  (3 gold)',
      'people        F1 1.0000  P 1.0000  R 1.0000  (1 gold)',
      'places        F1 0.0000  P 0.0000  R 0.0000  (1 gold)',
      'organisations F1 0.0000  P 0.0000  R 0.0000  (1 gold)',
    ]);
    expect(mostFrequent(counts.missed, 100)).toEqual(['1  organisation 园区报社', '1  place 常州']);
    expect(mostFrequent(counts.wrong, 100)).toEqual(['1  organisation 常州', '1  organisation 报社']);
  });
});
