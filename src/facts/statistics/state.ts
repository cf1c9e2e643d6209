/** What is known while a sentence is read from left to right. */
import { AIMED, goesOnAiming } from './aims.ts';
import type { Sentence } from './context.ts';
import type { Figure } from './figure.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantities.ts';
import type { Subject, SubjectAt } from './subjects.ts';

export interface State {
  readonly sentence: Sentence;
  readonly figures: Figure[];
  readonly subjects: readonly SubjectAt[];
  /** 186家规模以上工业企业完成…: holds until a semicolon. */
  local: { subject: Subject; from: number } | null;
  readonly carried: Subject | null;
  base: { quantity: Quantity; phrase: NounPhrase | null } | null;
  /** Where the noun behind the last count ends: its words are not the next figure's. */
  counted: number;
}

/** A figure of nothing but its place; what it measures and is compared with comes after. */
export function newFigure(state: State, place: Place, indicator: string, start: number): Figure {
  const { quantity, sentence } = place;
  const clause = sentence.block.skeleton.text.slice(place.head, quantity.start);
  return {
    indicator,
    noun: indicator,
    known: null,
    scope: null,
    subject: subjectFor(state, quantity.start),
    quantity,
    comparison: null,
    rank: null,
    period: null,
    aimed: AIMED.test(clause) || isAimedLikeLast(state, quantity.start),
    start: Math.min(start, quantity.start),
    end: quantity.end,
    markStart: quantity.start,
    markEnd: quantity.end,
  };
}

function isAimedLikeLast({ figures, sentence }: State, at: number): boolean {
  const last = figures.at(-1);
  if (last?.aimed !== true) return false;
  const { text } = sentence.block.skeleton;
  const from = Math.max(sentence.start, text.lastIndexOf('；', last.markStart) + 1);
  return goesOnAiming(text.slice(from, last.markStart), text.slice(last.markEnd, at));
}

export function subjectFor(state: State, at: number): Subject | null {
  const latest = state.subjects.findLast((hit) => hit.at <= at);
  if (state.local !== null && (latest === undefined || latest.at <= state.local.from)) {
    const between = state.sentence.block.skeleton.text.slice(state.local.from, at);
    if (!between.includes('；')) return state.local.subject;
  }
  return latest === undefined ? state.carried : latest.subject;
}
