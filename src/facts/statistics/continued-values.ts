/** A value whose noun is another figure's: the same at another time, the exact one after the round one, the value after its change. */
import { type Figure, widen } from './figure.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantities.ts';
import { hasOther } from './relations.ts';
import { type State, subjectFor } from './state.ts';
import { QUALIFIERS } from './words.ts';

/** 这一数字增至118家: the figure before, at another time. */
export function sameAgain(state: State, phrase: NounPhrase, quantity: Quantity): Figure | null {
  const words = state.sentence.block.original.slice(phrase.start, phrase.end);
  if (!/^(?:这一|该|这个)(?:数字|数据|指标|数|比例|占比)$/.test(words)) return null;
  return state.figures.findLast((figure) => figure.quantity?.unit.base === quantity.unit.base) ?? null;
}

/** 增长13.3%，达108.86亿元: the value comes after its change. */
export function mergeWithChange(state: State, place: Place): void {
  const previous = state.figures.at(-1);
  const { quantity } = place;
  if (previous !== undefined && isSameAgain(state, previous, place)) {
    state.figures.push({
      ...continued(previous, quantity),
      comparison: null,
      subject: subjectFor(state, quantity.start),
    });
    return;
  }
  if (previous === undefined || hasOther(state.sentence, previous, quantity)) return;
  if (previous.quantity !== null) {
    const between = state.sentence.block.skeleton.text.slice(previous.quantity.end, quantity.start);
    const same = previous.quantity.unit.base === quantity.unit.base;
    const again = same && (namesTime(state, place) || /总数|总量|累计|总计/.test(between));
    if (again) state.figures.push(inAll(continued(previous, quantity)));
    else supersede(previous, quantity, between);
  } else if (namesTime(state, place)) {
    state.figures.push(continued(previous, quantity));
  } else if (quantity.unit.kind !== 'ratio') {
    takeValue(previous, quantity);
  }
}

const NEW =
  /^(?:新增|净增|新认定|新培育|新获批|新入选)|^新(?=引进|签约|开工|登记|注册|设立|落户)|(?:新增|净增)[数量]?$/;

/** 新增单项冠军3家，总数达到11家; 高新技术企业净增216家，总数达到2388家: what there is in all, not what is new. */
export function inAll(figure: Figure): Figure {
  return { ...figure, indicator: figure.indicator.replace(NEW, '') };
}

export function takeValue(figure: Figure, quantity: Quantity): void {
  figure.quantity = quantity;
  figure.markStart = quantity.start;
  figure.markEnd = quantity.end;
  widen(figure, figure.start, quantity.end);
}

/** 突破600亿元，达612.5亿元: the exact figure takes the round one's place. */
export function supersede(previous: Figure, quantity: Quantity, between: string): void {
  if (previous.quantity?.approximate == null || previous.quantity.unit.base !== quantity.unit.base) return;
  if (!/^[^，。]{0,4}，(?:实际|共|总量)?(?:达到|达|为)?$/.test(between)) return;
  takeValue(previous, quantity);
}

/** 增速为6.4%，2021年为11.2%: a time of its own, so a figure of its own. */
export function namesTime(state: State, place: Place): boolean {
  return state.sentence.periods.some(
    ({ start, period }) => start >= place.head && start < place.quantity.start && period !== null,
  );
}

export function continued(previous: Figure, quantity: Quantity): Figure {
  const marks = {
    start: quantity.start,
    end: quantity.end,
    markStart: quantity.start,
    markEnd: quantity.end,
    rank: null,
  };
  const same = quantity.unit.kind === 'ratio' && previous.comparison?.unit === quantity.unit.text;
  if (!same || previous.comparison === null) return { ...previous, ...marks, quantity, comparison: null };
  const { kind, direction } = previous.comparison;
  return {
    ...previous,
    ...marks,
    comparison: { kind, direction, value: quantity.value, unit: quantity.unit.text },
  };
}

/**
 * 厂房12栋、30万平方米; 考察团235批次4100余人次: counted in another unit. 云岭高新区1620亿元，东屏高新区1180亿元: the same
 * of another.
 */
function isSameAgain(state: State, previous: Figure, place: Place): boolean {
  const { quantity } = place;
  if (previous.quantity === null || /^(?:ratio|time)$/.test(quantity.unit.kind)) return false;
  const { text } = state.sentence.block.skeleton;
  const same = previous.quantity.unit.base === quantity.unit.base;
  if (
    !same &&
    previous.quantity.unit.kind !== 'ratio' &&
    /^[、，]?$/.test(text.slice(previous.end, quantity.start)) &&
    // 8家企业入选…，3人入选…: others, who do the same.
    !QUALIFIERS.test(text.slice(quantity.end, place.to))
  )
    return true;
  const owner = state.subjects.findLast(({ at }) => at >= place.head && at < quantity.start);
  if (!same || owner?.subject == null) return false;
  const between = text.slice(owner.at, quantity.start);
  return (
    between.startsWith(owner.subject.name) &&
    /^(?:达到|达|为|是|有|则为|则)?$/.test(between.slice(owner.subject.name.length))
  );
}
