import type { Sentence } from './context.ts';
import { continued, mergeWithChange, sameAgain } from './continued-values.ts';
import { type Count, countBehind } from './counts.ts';
import { type Figure, widen } from './figure.ts';
import { indicatorName } from './indicator-name.ts';
import { nounAfter } from './noun-behind.ts';
import { type NounPhrase, nounBefore } from './noun-phrase.ts';
import { actAs, giveToListed, giveToProjects, ownerBehind } from './owners.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantities.ts';
import { own } from './relations.ts';
import { newFigure, type State } from './state.ts';
import { MEASURE_NOUNS, NOMINAL_VERBS, TIME_NOUN } from './words.ts';

/** A figure that states a value: its noun stands behind it, before it, or a clause away. */
export function readValue(state: State, place: Place): void {
  const { quantity } = place;
  const behind = state.sentence.block.skeleton.text.slice(quantity.end, place.to);
  if (quantity.unit.base === 'percentage point' || /^[番倍]$/.test(quantity.unit.text)) return;
  // 以3%的土地…: a part of something, and of what is not said.
  if (quantity.unit.kind === 'ratio' && (behind.startsWith('的') || isPart(state, quantity))) return;
  if (quantity.start < state.counted) return;
  if (isRatio(state, place)) return;
  // 十分高兴 is no score.
  if (
    quantity.unit.text === '分' &&
    !SCORE.test(state.sentence.block.skeleton.text.slice(place.from, quantity.start))
  )
    return;
  // 1吨铝排, 1美元合8.09元: one of a unit is a measure, 22米高 a dimension.
  if (
    quantity.value === 1 &&
    !/^(?:count|ratio|time)$/.test(quantity.unit.kind) &&
    quantity.unit.text.length < 3
  )
    return;
  if (quantity.unit.text === '度') return;
  // 50万吨浆厂, 10米台: a size that belongs to a name.
  if (/^(?:mass|length|volume|energy)$/.test(quantity.unit.kind) && SIZED.test(behind)) return;
  if (quantity.unit.kind === 'length' && /^(?:以外|开外|高|长|宽|深|远|厚|外|处)/.test(behind)) return;
  const phrase = nounBefore(state.sentence, place.from, quantity.start);
  const counted = quantity.unit.kind === 'count' ? countBehind(place, phrase, state.figures) : null;
  if (counted === 'none') return;
  if (counted === null) readMeasured(state, place, phrase);
  else readCounted(state, place, counted);
}

const SCORE = /(?:分|分数|分值|成绩|指数)(?:达到?|为|是)?(?:约|近)?$/;

/** 每3名员工中就有1名, 每47秒下线1台: a ratio said in whole numbers. */
function isRatio({ sentence }: State, place: Place): boolean {
  const { text } = sentence.block.skeleton;
  const { quantity } = place;
  if (text.charAt(quantity.start - 1) === '每') return true;
  return /每(?:隔)?[0-9一二两三四五六七八九十百千万]+[^，。；0-9]{1,10}(?:有|就|便)$/.test(
    text.slice(Math.max(place.head, quantity.start - 20), quantity.start),
  );
}

/** 那笔巨款的10%: a part of something, not a measure of it. */
function isPart({ sentence }: State, quantity: Quantity): boolean {
  return sentence.block.skeleton.text.charAt(quantity.start - 1) === '的';
}

const SIZED =
  /^(?:级|以上|以下)?[^，。；、的0-9]{0,8}(?:厂|工程|项目|装置|船|机组|生产线|台|赛|基地|电站|炉|轮|公路|隧道|跑道)/;

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

function readMeasured(state: State, place: Place, before: NounPhrase | null): void {
  const { sentence } = place;
  const base = state.base;
  state.base = null;
  const phrase = base?.phrase ?? before;
  if (
    phrase !== null &&
    (endsInVerb(sentence, phrase) || isMeasureOfNext(place, phrase)) &&
    readBehind(state, place)
  )
    return;
  if (phrase === null || isRoundMark(sentence, place, phrase)) {
    if (readBehind(state, place)) return;
    const earlier = phrase === null ? nounOfClauseBefore(state, place) : null;
    if (earlier !== null) readNamed(state, place, earlier, null);
    else mergeWithChange(state, place);
    return;
  }
  readNamed(state, place, phrase, base);
}

function readNamed(state: State, place: Place, phrase: NounPhrase, base: State['base']): void {
  const { quantity, sentence } = place;
  if (!fits(sentence, phrase, quantity)) return;
  const same = sameAgain(state, phrase, quantity);
  if (same !== null) {
    state.figures.push(continued(same, quantity));
    return;
  }
  const name = indicatorName(sentence, phrase);
  const industry = name.known === null ? null : industryBefore(sentence, place, phrase);
  const figure = newFigure(state, place, (industry ?? '') + name.name, phrase.start);
  figure.known = industry === null ? name.known : null;
  figure.scope = name.scope ?? scopeOfFirms(sentence, name.name, phrase.start);
  if (base !== null && base.quantity.unit.base === quantity.unit.base) {
    figure.comparison = formerly(base.quantity, quantity);
  }
  const plan = name.known?.measures === 'plan';
  const owner = name.owner ?? ownerBehind(sentence, place, plan || /投资$/.test(name.name));
  state.figures.push(own(figure, phrase, owner));
  if (owner !== null && name.owner === null) {
    giveToListed(state, figure);
    state.local = { subject: { name: owner, park: null }, from: figure.start };
  }
  if ((plan || name.known?.id === 'investment') && owner === null) giveToProjects(state, figure);
}

/** 规上工业企业实现营业收入1256.8亿元，利润总额98.6亿元: what only these firms earned. */
function scopeOfFirms({ block, start }: Sentence, indicator: string, at: number): string | null {
  if (!OF_FIRMS.test(indicator)) return null;
  const said = block.skeleton.text.slice(Math.max(start, at - 80), at);
  const scope = SCOPED_FIRMS.exec(said)?.[1];
  return scope === undefined ? null : /^规/.test(scope) ? '规模以上' : '限额以上';
}

const OF_FIRMS =
  /^(?:营业收入|主营业务收入|营收|利润|利税|税金|增加值|产值|总产值|工业总产值|工业增加值|工业销售产值|出口交货值|资产总额)/;
const SCOPED_FIRMS =
  /(规模以上|规上|限额以上|限上)[^，。；、0-9]{0,6}企业(?:共|累计|全年|已)*(?:实现|完成|创造)(?:[^。；]*(?:[，、]|和))?(?:完成|实现)?$/;

/** 新能源汽车产业实现产值210亿元: the industry's output, not the park's. */
function industryBefore(sentence: Sentence, place: Place, phrase: NounPhrase): string | null {
  const { original, parks, skeleton } = sentence.block;
  const park = parks.findLast((hit) => hit.start >= place.head && hit.end <= phrase.start);
  const from = Math.max(place.head, park?.end ?? 0, phrase.start - 24);
  const hit = INDUSTRY_BEFORE.exec(skeleton.text.slice(from, phrase.start));
  return hit === null ? null : original.slice(from + hit.index, from + hit.index + (hit[1]?.length ?? 0));
}

/** Industries that parks name without the word: 生物医药实现产值120亿元. */
const INDUSTRIES =
  '新一代信息技术|新型显示|电子信息|集成电路|半导体|人工智能|大数据|云计算|软件|数字经济|智能制造|高端装备|装备制造|先进制造|机器人|航空航天|低空经济|生物医药|医疗器械|大健康|新能源汽车|汽车|新能源|光伏|锂电|储能|氢能|新材料|节能环保|现代服务业|文化创意|机械|化工|冶金|建材|纺织|食品|轻工';
const INDUSTRY_BEFORE = new RegExp(
  `([^，。；：、■□“”0-9]{2,12}(?:产业链|产业集群|产业|行业|制造业|集群)|(?:${INDUSTRIES}))(?:全年|累计|已|共)?(?:实现|完成)了?$`,
);

/** 此次5000万英镑的损失: what is measured follows, unless what stands before is itself a measure. */
function isMeasureOfNext({ sentence, quantity }: Place, phrase: NounPhrase): boolean {
  const { text } = sentence.block.skeleton;
  if (
    phrase.known !== null ||
    phrase.end !== quantity.start ||
    !/^(?:左右)?的/.test(text.slice(quantity.unitEnd, quantity.unitEnd + 3))
  )
    return false;
  return !/(?:投资|额|值|收入|资金|面积|价格|成本|贷款|捐款|量|费|款|税|投入|利润|产能|能力)$/.test(
    text.slice(phrase.start, phrase.end),
  );
}

/** 市财政核发250万元资金: the noun stands behind. */
function endsInVerb({ block }: Sentence, phrase: NounPhrase): boolean {
  const last = block.words.endingAt(phrase.end);
  if (phrase.known !== null || last?.tag !== 'v') return false;
  return !NOMINAL_VERBS.test(last.word) && !MEASURE_NOUNS.test(last.word);
}

/** 突破2000亿元大关 has no noun of its own. */
function isRoundMark(sentence: Sentence, place: Place, phrase: NounPhrase): boolean {
  return phrase.verbOnly && sentence.block.original.startsWith('大关', place.quantity.end);
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
  if (words.length < 2 || words.length > 12 || /^(?:人民币|大关|关口|规模|以上|的)/.test(words)) return false;
  if (/^[vdp]/.test(sentence.block.words.beginningAt(noun.start)?.tag ?? '')) return false;
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

function fits(sentence: Sentence, phrase: NounPhrase, quantity: Quantity): boolean {
  const words = sentence.block.original.slice(phrase.start, phrase.end);
  if (words.length > 40 || /^[^\p{L}]*$/u.test(words)) return false;
  // 压缩至1天 is a figure, 苦干3年 is none.
  const around = sentence.block.skeleton.text.slice(phrase.start, quantity.start);
  if (quantity.unit.kind === 'time') return TIME_NOUN.test(around);
  return true;
}

/** 净利润首次由负转正，达860万元: the clause before names what is measured, and has no figure of its own. */
function nounOfClauseBefore({ sentence, figures }: State, place: Place): NounPhrase | null {
  const { block } = sentence;
  if (
    !/^(?:已|就|最高|高)?(?:达到|达|为|突破|超过|约)?$/.test(
      block.skeleton.text.slice(place.head, place.quantity.start),
    )
  )
    return null;
  if (place.head <= sentence.start || block.skeleton.text.charAt(place.head - 1) !== '，') return null;
  const from = Math.max(sentence.start, block.skeleton.text.lastIndexOf('，', place.head - 2) + 1);
  if (figures.some(({ markEnd }) => markEnd > from)) return null;
  for (let at = from; at < place.head - 1; ) {
    const word = block.words.beginningAt(at);
    if (word === undefined) return null;
    if (/^(?:[dpa]|v$)/.test(word.tag) || /^首次|^最$/.test(word.word)) {
      const phrase = at > from ? nounBefore(sentence, from, at) : null;
      return phrase !== null &&
        !phrase.verbOnly &&
        (phrase.known !== null || MEASURED.test(block.original.slice(phrase.start, phrase.end)))
        ? phrase
        : null;
    }
    at += word.word.length;
  }
  return null;
}

const MEASURED = /(?:[额率量值润税]|收入|占比|比重|规模|面积|能力|投资|投入|成本|人数)$/;
