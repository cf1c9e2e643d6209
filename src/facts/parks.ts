import type { ParkMention } from '../record/schema.ts';
import type { Park } from '../register/park.ts';
import type { ArticleText, TextPiece } from './article-text.ts';

interface Tally {
  readonly park: Park;
  mentions: number;
  /** How many of the mentions are in kicker, headline or subtitle. */
  titled: number;
}

/**
 * The parks an article names, the one it is about first: the headline's first park, else the one named in the other
 * titles, else the most often named, the earlier one where two are named as often.
 */
export function findParks(article: ArticleText): ParkMention[] {
  const tallies = new Map<string, Tally>();
  const count = (pieces: readonly TextPiece[], titled: number): void => {
    for (const { park } of pieces.flatMap((piece) => piece.parkHits)) {
      const tally = tallies.get(park.id) ?? { park, mentions: 0, titled: 0 };
      tally.mentions += 1;
      tally.titled += titled;
      tallies.set(park.id, tally);
    }
  };
  // Reading order: the headline before the other titles, because it says what the article is about.
  if (article.headline !== null) count([article.headline], 1);
  count(
    article.titles.filter((title) => title !== article.headline),
    1,
  );
  count([...article.headings, ...article.blocks], 0);
  const first = article.headline?.parkHits[0]?.park.id;
  return [...tallies.values()]
    .sort((a, b) => rank(b, first) - rank(a, first) || b.mentions - a.mentions)
    .map(({ park, mentions }, index) => ({
      id: park.id,
      name: park.name,
      mentions,
      primary: index === 0,
    }));
}

function rank(tally: Tally, first: string | undefined): number {
  if (tally.park.id === first) return 2;
  return tally.titled > 0 ? 1 : 0;
}
