import type { Sentence } from './context.ts';
import { type Figure, widen } from './figure.ts';
import { indicatorName } from './indicator-name.ts';
import { type NounPhrase, nounBefore } from './noun-phrase.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantities.ts';
import type { Role } from './roles.ts';
import { newFigure, type State } from './state.ts';

/** A change, a share or a degree of completion: of the figure before, or of a noun that has no value here. */
export function readRelation(
  state: State,
  place: Place,
  role: Exclude<Role, { kind: 'value' | 'base' | 'none' }>,
): void {
  const { quantity } = place;
  const phrase = role.nounEnd > place.from ? nounBefore(state.sentence, place.from, role.nounEnd) : null;
  const comparison = {
    kind: role.kind === 'share' ? `占${role.whole}` : role.measure,
    direction: role.kind === 'change' ? role.direction : null,
    value: quantity.value,
    unit: quantity.unit.text,
  };
  if (
    phrase !== null &&
    quantity.unit.base === 'percentage point' &&
    RATES.test(textOf(state.sentence, phrase))
  )
    return;
  const previous = state.figures.at(-1);
  if (
    previous !== undefined &&
    quantity.unit.base === 'percentage point' &&
    ofShare(state, previous, quantity, comparison)
  )
    return;
  if (phrase !== null && !phrase.verbOnly && !isFiller(state.sentence, phrase)) {
    const name = indicatorName(state.sentence, phrase);
    const share = role.kind === 'share' && role.ratio;
    const figure = newFigure(
      state,
      place,
      share ? `${name.name}占${role.whole}比重` : name.name,
      phrase.start,
    );
    if (!share) Object.assign(figure, { known: name.known, scope: name.scope, quantity: null, comparison });
    state.figures.push(own(figure, phrase, name.owner));
    return;
  }
  if (previous === undefined || hasOther(state.sentence, previous, quantity)) return;
  if (previous.comparison === null && previous.quantity !== null) {
    previous.comparison = comparison;
    widen(previous, previous.start, quantity.end);
    return;
  }
  state.figures.push(second(previous, quantity, role, comparison));
}

/** 占支出的74.6%，同比提高1.3个百分点: points are of the share, not of the sum. */
function ofShare(
  state: State,
  previous: Figure,
  quantity: Quantity,
  comparison: Figure['comparison'],
): boolean {
  const whole = /^占(.+)$/.exec(previous.comparison?.kind ?? '')?.[1];
  const between = state.sentence.block.skeleton.text.slice(previous.end, quantity.start);
  if (whole === undefined || previous.quantity === null || !/^，?[^，；]{0,10}$/.test(between)) return false;
  const indicator = `${previous.indicator}占${whole}比重`;
  const marks = {
    start: quantity.start,
    end: quantity.end,
    markStart: quantity.start,
    markEnd: quantity.end,
  };
  state.figures.push({
    ...previous,
    ...marks,
    rank: null,
    indicator,
    noun: indicator,
    known: null,
    quantity: null,
    comparison,
  });
  return true;
}

/** A second comparison of the same figure is a data point of its own: 环比 after 同比, a share after a growth. */
function second(previous: Figure, quantity: Quantity, role: Role, comparison: Figure['comparison']): Figure {
  const marks = {
    start: quantity.start,
    end: quantity.end,
    markStart: quantity.start,
    markEnd: quantity.end,
    rank: null,
  };
  if (role.kind === 'share') {
    const indicator = `${previous.indicator}占${role.whole}比重`;
    return { ...previous, ...marks, indicator, noun: indicator, known: null, quantity, comparison: null };
  }
  return { ...previous, ...marks, quantity: null, comparison };
}

/** 降幅比上半年收窄1.3个百分点 is about the rate of change, not about what changed. */
const RATES = /^(?:降幅|增幅|增速|涨幅|跌幅)[比较]?$/;

function textOf(sentence: Sentence, phrase: NounPhrase): string {
  return sentence.block.original.slice(phrase.start, phrase.end);
}

function isFiller(sentence: Sentence, phrase: NounPhrase): boolean {
  const words = sentence.block.original.slice(phrase.start, phrase.end);
  return (
    phrase.known === null &&
    /^(?:总量|增速|规模|同期|数量|总数|水平|平均|增幅|幅度|分别|比例|比重|整体|较快|其中|企业|后者|前者|总额|实际)?$/.test(
      words,
    )
  );
}

/** Text with a full clause of its own between the two: the change is not the earlier figure's. */
export function hasOther(sentence: Sentence, previous: Figure, quantity: Quantity): boolean {
  const between = sentence.block.skeleton.text.slice(previous.end, quantity.start);
  return /；/.test(between) || between.length > 40;
}

/** The noun phrase may say itself whose figure it is. */
export function own(figure: Figure, phrase: NounPhrase, owner: string | null): Figure {
  if (owner !== null) figure.subject = { name: owner, park: null };
  else if (phrase.foreign !== null) figure.subject = { name: phrase.foreign, park: null, foreign: true };
  return figure;
}
