import type { Sentence } from './context.ts';
import { type Count, countBehind } from './counts.ts';
import { type Figure, widen } from './figure.ts';
import { indicatorName, isProjectNoun } from './indicator-name.ts';
import { type NounPhrase, nounAfter, nounBefore } from './noun-phrase.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantities.ts';
import { hasOther, own } from './relations.ts';
import { newFigure, type State } from './state.ts';
import { ENTERPRISE_HEAD, TIME_NOUN } from './words.ts';

/** A figure that states a value: its noun stands behind it, before it, or a clause away. */
export function readValue(state: State, place: Place): void {
  const { quantity } = place;
  if (quantity.unit.base === 'percentage point' || quantity.unit.text === '番') return;
  const counted = quantity.unit.kind === 'count' ? countBehind(place, state.figures) : null;
  if (counted === 'none') return;
  if (counted === null) readMeasured(state, place);
  else readCounted(state, place, counted);
}

function readCounted(state: State, place: Place, counted: Count): void {
  const figure = newFigure(state, place, counted.indicator, Math.min(counted.start, place.quantity.start));
  figure.noun = counted.noun;
  figure.known = counted.known;
  figure.scope = counted.scope;
  if (counted.park !== null) figure.subject = { name: counted.park.name, park: counted.park };
  if (counted.foreign !== null) figure.subject = { name: counted.foreign, park: null, foreign: true };
  widen(figure, figure.start, counted.end);
  state.figures.push(figure);
  state.counted = counted.end;
  actAs(state, counted.noun, figure, counted.end);
}

function readMeasured(state: State, place: Place): void {
  const { quantity, sentence } = place;
  const base = state.base;
  state.base = null;
  const phrase = base?.phrase ?? nounBefore(sentence, place.from, quantity.start);
  if (phrase === null) {
    if (!readBehind(state, place)) mergeWithChange(state, place);
    return;
  }
  if (!fits(sentence, phrase, quantity)) return;
  const name = indicatorName(sentence, phrase);
  const figure = newFigure(state, place, name.name, phrase.start);
  figure.known = name.known;
  figure.scope = name.scope;
  if (base !== null && base.quantity.unit.base === quantity.unit.base) {
    figure.comparison = formerly(base.quantity, quantity);
  }
  const plan = name.known?.measures === 'plan';
  const owner = name.owner ?? ownerBehind(sentence, place, plan);
  state.figures.push(own(figure, phrase, owner));
  if (plan && owner === null) giveToProjects(state, figure);
}

function formerly(before: Quantity, now: Quantity): Figure['comparison'] {
  const step = now.value * now.unit.factor - before.value * before.unit.factor;
  const direction = step > 0 ? 'up' : step < 0 ? 'down' : 'flat';
  return { kind: '原为', direction, value: before.value, unit: before.unit.text };
}

/** 投入5亿元 has a verb; 获得3亿元贷款 has its noun behind. */
function readBehind(state: State, place: Place): boolean {
  const { sentence, quantity } = place;
  if (quantity.unit.kind !== 'money' && quantity.unit.kind !== 'mass' && quantity.unit.kind !== 'area')
    return false;
  if (place.nextFigure) return false;
  const noun = nounAfter(sentence, quantity.end, place.to);
  const words = sentence.block.original.slice(noun.start, noun.end).replace(/^的/, '');
  if (words.length < 2 || words.length > 12 || /^(?:人民币|的)$/.test(words)) return false;
  const known = sentence.register.endingAt(sentence.block.original, noun.end, noun.start);
  const figure = newFigure(
    state,
    place,
    known?.start === noun.start ? known.indicator.name : words,
    quantity.start,
  );
  widen(figure, figure.start, noun.end);
  state.figures.push(figure);
  return true;
}

/** 增长13.3%，达108.86亿元: the value comes after its change. */
function mergeWithChange(state: State, place: Place): void {
  const previous = state.figures.at(-1);
  const { quantity } = place;
  if (previous === undefined || previous.quantity !== null || hasOther(state.sentence, previous, quantity))
    return;
  if (quantity.unit.kind === 'ratio') return;
  previous.quantity = quantity;
  previous.markStart = quantity.start;
  previous.markEnd = quantity.end;
  widen(previous, previous.start, quantity.end);
}

function fits(sentence: Sentence, phrase: NounPhrase, quantity: Quantity): boolean {
  const words = sentence.block.original.slice(phrase.start, phrase.end);
  if (words.length > 40 || /^[^\p{L}]*$/u.test(words)) return false;
  // 压缩至1天 is a figure, 苦干3年 is none.
  const around = sentence.block.skeleton.text.slice(phrase.start, quantity.start);
  if (quantity.unit.kind === 'time') return TIME_NOUN.test(around);
  return true;
}

/** 总投资20亿元的X项目: the measure is the project's that follows. */
function ownerBehind(sentence: Sentence, place: Place, plan: boolean): string | null {
  if (!plan) return null;
  const text = sentence.block.original.slice(place.quantity.end, place.to);
  return /^的([^，。；]{2,30}?(?:项目|工程|基地|产业园|中心|生产线))/.exec(text)?.[1] ?? null;
}

/** 签约项目10个，总投资额294亿元: the sum is the projects'. */
function giveToProjects(state: State, figure: Figure): void {
  const counted = state.figures.at(-2);
  if (counted === undefined || !isProjectNoun(counted.noun) || counted.quantity?.unit.kind !== 'count')
    return;
  const { subject } = figure;
  if (subject !== null && subject !== counted.subject) return;
  figure.subject = subject === null ? null : { name: subject.name + counted.indicator, park: subject.park };
}

/** 186家规模以上工业企业完成…: the counted firms do what follows. */
function actAs(state: State, noun: string, figure: Figure, end: number): void {
  const next = state.sentence.block.skeleton.text.slice(end, end + 8);
  if (!ENTERPRISE_HEAD.test(noun) || !/^(?:共|累计|合计|已|全年)?(?:完成|实现|贡献|创造|缴纳)/.test(next))
    return;
  const subject = figure.subject;
  state.local = {
    subject: { name: (subject?.name ?? '') + noun, park: subject?.park ?? null },
    from: figure.start,
  };
}
