import type { PlacedCorrection } from '../corrections/correction.ts';
import { bylineOf } from '../parse/byline.ts';
import { datelineOfText } from './byline-text.ts';
import type { ArticleDraft, Block, Section } from './schema.ts';

/** What an editor says of an article as a whole: its titles, byline and parks, where a caption belongs, its errata. */
export function withDecisions(
  drafts: readonly ArticleDraft[],
  corrections: readonly PlacedCorrection[],
  text: string,
): ArticleDraft[] {
  const decisions = corrections.filter(({ correction }) => KEYS.some((key) => key in correction));
  if (decisions.length === 0) return [...drafts];
  return drafts.map((draft) =>
    decisions
      .filter(({ start }) => start >= draft.source.start && start < draft.source.end)
      .reduce((decided, decision) => withDecision(decided, decision, text), draft),
  );
}

const KEYS = [
  'kicker',
  'headline',
  'subtitle',
  'dateline',
  'byline',
  'park',
  'not-park',
  'move',
  'erratum',
] as const;

function withDecision(
  draft: ArticleDraft,
  { correction, start, end }: PlacedCorrection,
  text: string,
): ArticleDraft {
  if ('kicker' in correction) return { ...draft, kicker: correction.kicker };
  if ('headline' in correction) return { ...draft, headline: correction.headline };
  if ('subtitle' in correction) return { ...draft, subtitle: correction.subtitle };
  if ('dateline' in correction) return { ...draft, dateline: datelineOfText(correction.dateline) };
  if ('text' in correction && correction.erratum !== undefined) {
    const { text: correct, erratum: date, reason = null } = correction;
    const erratum = { start, end, printed: text.slice(start, end), correct, date, reason };
    return { ...draft, errata: [...(draft.errata ?? []), erratum] };
  }
  if ('byline' in correction) return { ...draft, byline: bylineFrom(correction.byline) };
  if ('move' in correction)
    return { ...draft, sections: moved(draft.sections, start, correction.move, text) };
  const { about = [], not = [] } = draft.decidedParks ?? {};
  if ('park' in correction) return { ...draft, decidedParks: { about: [...about, correction.park], not } };
  if ('not-park' in correction)
    return { ...draft, decidedParks: { about, not: [...not, correction['not-park']] } };
  return draft;
}

function bylineFrom(text: string): ArticleDraft['byline'] {
  const reading = bylineOf(text);
  return { text, people: reading === null ? [] : [...reading.people] };
}

/** The block at `start` after the one that begins with `anchor`; unchanged where either is not there. */
function moved(sections: readonly Section[], start: number, anchor: string, text: string): Section[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const own = blocks.find((block) => block.source.start === start);
  const solid = solidOf(anchor);
  const after = blocks.find(
    (block) => block !== own && solidOf(text.slice(block.source.start, block.source.end)).startsWith(solid),
  );
  if (own === undefined || after === undefined) return [...sections];
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): Block[] =>
      block === own ? [] : block === after ? [block, own] : [block],
    ),
  }));
}

function solidOf(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}
