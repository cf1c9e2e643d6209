/** Reads one sentence: every figure in it, what it measures, whose it is, and what it is compared with. */
import { clauseHeads } from './clauses.ts';
import type { Sentence } from './context.ts';
import { distribute } from './distribution.ts';
import { type Figure, widen } from './figure.ts';
import { nounBefore } from './noun-phrase.ts';
import { isThreshold, type Place, placeOf } from './place.ts';
import { scanQuantities } from './quantities.ts';
import { type Rank, scanRanks } from './ranks.ts';
import { readRelation } from './relations.ts';
import { roleOf } from './roles.ts';
import { type State, subjectFor } from './state.ts';
import { type Subject, type SubjectAt, subjectsOf } from './subjects.ts';
import { readValue } from './values.ts';

export interface Reading {
  readonly figures: readonly Figure[];
  /** Who the next sentence speaks of, when it does not say so itself. */
  readonly subject: Subject | null;
  /** The park named last, in this sentence or before it. */
  readonly park: Subject | null;
}

/** Without one of these a sentence states no figure, and most do not. */
const FIGURE = /[0-9]|[十百千]|[一二两三四五六七八九][万亿成番倍]|分之/;

/** `whole` are the figures of the sentence a bracket stands in: 其中25家 is of one of them. */
export function readSentence(
  sentence: Sentence,
  carried: Subject | null,
  earlier: readonly string[],
  whole: readonly Figure[] = [],
): Reading {
  const text = sentence.block.skeleton.text;
  const stated = FIGURE.test(text.slice(sentence.start, sentence.end));
  const ranks = stated ? scanRanks(text, sentence.start, sentence.end) : [];
  const quantities = !stated
    ? []
    : scanQuantities(text, sentence.start, sentence.end, (at) => skipTo(sentence, ranks, at));
  const heads = clauseHeads(text, sentence, quantities);
  const subjects = subjectsOf(sentence, heads, carried, earlier);
  const state: State = {
    sentence,
    figures: [...whole],
    subjects,
    local: null,
    carried,
    base: null,
    counted: sentence.start,
  };
  const places = quantities.map((quantity, i) => placeOf(sentence, heads, quantities, quantity, i));
  for (let i = 0; i < places.length; ) {
    const shared = distribute(sentence, places.slice(i), state.figures, (start) => subjectFor(state, start));
    if (shared > 0) i += shared;
    else {
      const place = places[i];
      const next = quantities[i + 1];
      if (place !== undefined && !isThreshold(text, place.quantity, next)) readFigure(state, place);
      i += 1;
    }
  }
  attachRanks(state.figures, ranks);
  return {
    figures: state.figures.slice(whole.length),
    subject: lastOwn(subjects, carried),
    park: lastPark(subjects) ?? sentence.park,
  };
}

function skipTo(sentence: Sentence, ranks: readonly Rank[], at: number): number {
  const period = sentence.periods.find((hit) => hit.start <= at && hit.end > at);
  const rank = ranks.find((hit) => hit.start <= at && hit.end > at);
  return Math.max(period?.end ?? at, rank?.end ?? at);
}

function readFigure(state: State, whole: Place): void {
  const place = { ...whole, from: Math.max(whole.from, Math.min(state.counted, whole.quantity.start)) };
  const text = state.sentence.block.skeleton.text;
  const { quantity } = place;
  const left = text.slice(Math.max(place.from, quantity.start - 60), quantity.start);
  const role = roleOf(left, quantity.start, quantity, text.slice(quantity.end, place.to));
  if (role.kind === 'none') return;
  if (role.kind === 'value') readValue(state, place);
  else if (role.kind === 'base') {
    state.base = { quantity, phrase: nounBefore(state.sentence, place.from, role.nounEnd) };
  } else readRelation(state, place, role);
}

function lastPark(subjects: readonly SubjectAt[]): Subject | null {
  return subjects.findLast(({ subject }) => subject?.park != null)?.subject ?? null;
}

function lastOwn(subjects: readonly SubjectAt[], carried: Subject | null): Subject | null {
  const hit = subjects.findLast(({ subject }) => subject?.foreign !== true);
  return hit === undefined ? carried : hit.subject;
}

function attachRanks(figures: readonly Figure[], ranks: readonly Rank[]): void {
  for (const rank of ranks) {
    const figure = figures.findLast((candidate) => candidate.markEnd <= rank.start);
    if (figure === undefined || rank.start - figure.end > 24 || figure.rank !== null) continue;
    figure.rank = rank.text;
    widen(figure, figure.start, rank.end);
  }
}
