import type { PlacedCorrection } from '../corrections/correction.ts';
import { bylineOf } from '../parse/byline.ts';
import { datelineOfText } from './byline-text.ts';
import { moveCaption } from './move-caption.ts';
import type { ArticleDraft } from './schema.ts';

/**
 * What an editor says of an article as a whole: its titles, byline and parks, where a caption belongs, its errata.
 * `idle` are captions that were to be moved from or to a place that is not there.
 */
export function withDecisions(
  drafts: readonly ArticleDraft[],
  corrections: readonly PlacedCorrection[],
  text: string,
): { readonly drafts: ArticleDraft[]; readonly idle: readonly PlacedCorrection[] } {
  const idle: PlacedCorrection[] = [];
  let decided = [...drafts];
  for (const placed of corrections) {
    const { correction, start } = placed;
    if (!('move' in correction)) continue;
    const moved = moveCaption(decided, start, correction.move, text);
    if (moved === null) idle.push(placed);
    else decided = moved;
  }
  const decisions = corrections.filter(({ correction }) => KEYS.some((key) => key in correction));
  if (decisions.length === 0) return { drafts: decided, idle };
  decided = decided.map((draft) =>
    decisions
      .filter(({ start }) => start >= draft.source.start && start < draft.source.end)
      .reduce((result, decision) => withDecision(result, decision, text), draft),
  );
  return { drafts: decided, idle };
}

const KEYS = ['kicker', 'headline', 'subtitle', 'dateline', 'byline', 'park', 'not-park', 'erratum'] as const;

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
