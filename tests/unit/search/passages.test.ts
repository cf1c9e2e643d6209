import { describe, expect, it } from 'vitest';
import { makeFold } from '../../../src/search/fold.ts';
import { excerpt, matchesIn } from '../../../src/search/query/passages.ts';

const fold = makeFold();
const shown = (text: string, phrases: string[], length: number): string => {
  const cut = excerpt({ text, matches: matchesIn(text, fold, phrases) }, length);
  let marked = '';
  let at = 0;
  for (const [start, end] of cut.matches) {
    marked += `${cut.text.slice(at, start)}[${cut.text.slice(start, end)}]`;
    at = end;
  }
  return `${cut.before ? '…' : ''}${marked}${cut.text.slice(at)}${cut.after ? '…' : ''}`;
};

describe('a passage of a result', () => {
  it('marks every match, also where width, case or quotes differ', () => {
    expect(shown('入选“ＴＯＰ 100”榜', ['top 100', '"top'], 50)).toBe('入选[“ＴＯＰ 100]”榜');
  });

  it('marks whole characters where one folds to several', () => {
    expect(shown('面积５㎡，', ['m2'], 50)).toBe('面积５[㎡]，');
  });

  it('shows the stretch with most of what was asked for', () => {
    const text = `党建引领。${'其他内容'.repeat(20)}。党建与创新并进，创新不止。`;
    expect(shown(text, ['党建', '创新'], 20)).toBe('…[党建]与[创新]并进，[创新]不止。');
  });

  it('never cuts a number, a Latin word or a surrogate pair', () => {
    const text = `增长创新${'一'.repeat(14)}108.86亿元${'二'.repeat(30)}`;
    for (let length = 4; length < 40; length += 1) {
      expect(shown(text, ['创新'], length)).not.toMatch(/一(?:1|10|108|108\.|108\.8)…$/);
    }
    const rare = `创新${'\u{20BB7}'.repeat(30)}`;
    for (let length = 4; length < 20; length += 1)
      expect(shown(rare, ['创新'], length).isWellFormed()).toBe(true);
  });

  it('begins at a sentence where one begins nearby', () => {
    expect(shown(`${'前文'.repeat(20)}。清远高新区推进创新${'后文'.repeat(20)}`, ['创新'], 30)).toMatch(
      /^…清远高新区推进\[创新\]/,
    );
  });
});
