/** Counts whose noun stands behind them: 186家规模以上工业企业, 13家企业入选…, 其中25条被采纳. */
import type { Indicator } from '../../register/indicator.ts';
import type { Park } from '../../register/park.ts';
import type { Figure } from './figure.ts';
import { indicatorName, visible } from './indicator-name.ts';
import { nounAfter } from './noun-behind.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Place } from './place.ts';
import { ABSTRACT_HEADS, KEPT_VERBS, NOMINAL_VERBS, QUALIFIER_FILLERS, QUALIFIERS } from './words.ts';

export interface Count {
  readonly indicator: string;
  readonly noun: string;
  readonly known: Indicator | null;
  readonly scope: string | null;
  readonly park: Park | null;
  readonly foreign: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * The count's own noun behind it; null when the noun stands before it instead;
 * 'none' when the number is no statistic (4个方面) or says again what was said (聚石化学等13家企业).
 */
export function countBehind(
  place: Place,
  phrase: NounPhrase | null,
  earlier: readonly Figure[],
): Count | null | 'none' {
  const { sentence, quantity } = place;
  const text = sentence.block.skeleton.text;
  const behind = text.slice(quantity.end, place.to);
  if (ABSTRACT_HEADS.test(behind) && !/^人口/.test(behind)) return 'none';
  if (isTimes(place) && phrase === null) return 'none';
  if (quantity.unit.text === '位' && STEPS.test(text.slice(place.from, quantity.start))) return 'none';
  const noun = ownPart(place, nounAfter(sentence, quantity.end, place.to));
  const words = visible(sentence, noun.start, noun.end);
  if (words.length === 0) {
    const predicate = predicateOf(place, noun.end);
    const limited = limitBefore(place);
    if (limited !== null) return partOf(place, limited, earlier);
    if (predicate === null) return null;
    return phrase !== null && !phrase.verbOnly && !isPartitive(text, place)
      ? null
      : partOf(place, predicate, earlier);
  }
  if (belongsBefore(place, phrase, noun)) return null;
  return named(place, phrase, noun);
}

/** 较上年前进5位: steps in a ranking. */
const STEPS = /(?:前进|后退|上升|下降|提升|跃升|前移|攀升|提高|下滑)(?:了)?$/;

/** 12次谈到: so many times something was done, and no thing is counted. */
function isTimes({ sentence, quantity }: Place): boolean {
  const next = sentence.block.words.beginningAt(quantity.unitEnd);
  return /次$/.test(quantity.unit.text) && (next === undefined || /^[vdp]/.test(next.tag));
}

/** 签约项目10个总投资额294亿元: with a noun on both sides, the one behind is the next figure's. */
function belongsBefore(
  place: Place,
  phrase: NounPhrase | null,
  noun: { start: number; end: number },
): boolean {
  if (phrase === null || phrase.verbOnly) return false;
  const { sentence, quantity } = place;
  // 活跃着140多个便民服务小组: what ends in a verb is no noun.
  const last = sentence.block.words.endingAt(phrase.end);
  const isVerb = last?.tag === 'v' && !NOMINAL_VERBS.test(last.word) && !KEPT_VERBS.has(last.word);
  if (phrase.known === null && isVerb && !place.nextFigure) return false;
  if (phrase.known?.indicator.unit === 'count') return true;
  if (place.nextFigure && noun.end >= place.to) return true;
  return sentence.block.skeleton.text.charAt(quantity.end) === ' ';
}

function named(
  place: Place,
  phrase: NounPhrase | null,
  noun: { start: number; end: number },
): Count | 'none' {
  const { sentence, quantity } = place;
  const { original, parks } = sentence.block;
  const park = parks.find(
    (hit) => hit.start >= noun.start && hit.end < noun.end && hit.start - noun.start < 2,
  );
  const from = park?.end ?? noun.start;
  const words = visible(sentence, from, noun.end).replace(/^的/, '');
  const known = sentence.register.endingAt(original, noun.end, from);
  const name = indicatorName(sentence, { start: from, end: noun.end, known, foreign: null, verbOnly: false });
  const verb = phrase?.verbOnly === true ? visible(sentence, phrase.start, phrase.end) : '';
  const predicate = predicateOf(place, noun.end) ?? modifierBefore(place, noun.end);
  const about = aboutOf(place, noun.end);
  if (words === '' || /之一$|^其中/.test(words)) return 'none';
  return {
    indicator:
      about !== null
        ? about + words
        : predicate === null
          ? verb + (verb === '' ? name.name : words)
          : `${predicate.text}的${words}`,
    noun: words,
    known: verb === '' && predicate === null && about === null ? name.known : null,
    scope: name.scope,
    park: park?.park ?? null,
    foreign: phrase?.foreign ?? null,
    start: phrase?.verbOnly === true ? phrase.start : quantity.start,
    end: predicate?.end ?? noun.end,
  };
}

/** 对新入党57名党员进行政治审查 counts 政治审查的新入党党员. */
function aboutOf(place: Place, nounEnd: number): string | null {
  const { sentence, quantity } = place;
  const text = sentence.block.skeleton.text;
  const before = /对([^，。；]{0,10})$/.exec(text.slice(place.from, quantity.start))?.[1];
  const what = /^(?:进行了?|开展了?|实施了?)([^，。；]{2,12})/.exec(text.slice(nounEnd, nounEnd + 16))?.[1];
  return before === undefined || what === undefined ? null : `${what}的${before}`;
}

/** 11个国家的科学家96名: the noun of the next figure begins behind 的. */
function ownPart(place: Place, noun: { start: number; end: number }): { start: number; end: number } {
  if (!place.nextFigure || noun.end < place.to) return noun;
  const inner = place.sentence.block.skeleton.text.indexOf('的', noun.start + 1);
  return inner > 0 && inner < noun.end - 1 ? { start: noun.start, end: inner } : noun;
}

/** 签约的15个项目 counts 签约的项目. */
function modifierBefore({ sentence, quantity, from }: Place, end: number): Predicate | null {
  const { text } = sentence.block.skeleton;
  const words = /([^，。；、的]{2,12})的$/.exec(text.slice(from, quantity.start))?.[1];
  if (
    words === undefined ||
    !/^(?:已|新|集中|现场)?(?:签约|新增|在建|入选|获评|获批|投产|开工|竣工|引进|入驻|落户|认定|上市)/.test(
      words,
    )
  )
    return null;
  return { text: words, end };
}

/** 其中产值超10亿元的25家: a limit before the number says which. */
function limitBefore({ sentence, quantity, from }: Place): Predicate | null {
  const before = sentence.block.skeleton.text.slice(from, quantity.start);
  const limit =
    /(?:^|其中|，)([^，。；其]{0,8}(?:超过|超|突破|过|达到|达|在|不低于)[^，。；]{0,3}[0-9.]*(?:万|亿|千万|百亿|千亿)[^，。；0-9]{0,3}元?(?:以上)?)的(?:有|共)?$/.exec(
      before,
    )?.[1];
  return limit === undefined ? null : { text: limit, end: quantity.end };
}

interface Predicate {
  readonly text: string;
  readonly end: number;
}

function predicateOf(place: Place, from: number): Predicate | null {
  const text = place.sentence.block.skeleton.text;
  const limit = thresholdEnd(place, from);
  // 帮助62家企业获得贷款6.9亿元: they are somebody's object, and the next figure has a noun of its own.
  if (limit === null && (place.nextFigure || isObject(place))) return null;
  const to = limit ?? Math.max(from, place.to);
  const rest = text.slice(from, Math.max(from, Math.min(to, from + 40)));
  if (!QUALIFIERS.test(rest) && !/^(?:已|为|是)/.test(rest)) return null;
  const filler = QUALIFIER_FILLERS.exec(rest)?.[0].length ?? 0;
  const end = from + rest.length;
  return {
    text: visible(place.sentence, from + filler, end)
      .replace(/[；，、]$/, '')
      .replaceAll(/[“”]/g, ''),
    end,
  };
}

/** A verb stands right before the count: 容纳30个团队入驻. */
function isObject({ sentence, quantity, from }: Place): boolean {
  const { words, skeleton } = sentence.block;
  const before = quantity.start > from ? words.endingAt(quantity.start) : undefined;
  return (
    before?.tag === 'v' &&
    !/^(?:有|是|共有|已有|达|超|现有|仅有)$/.test(before.word) &&
    !/其中$/.test(skeleton.text.slice(from, quantity.start))
  );
}

/** 15家企业产值超10亿元: the second figure says which firms are counted. */
function thresholdEnd(place: Place, from: number): number | null {
  const text = place.sentence.block.skeleton.text.slice(from, from + 40);
  const hit =
    /^(?:年|总)?(?:产值|营业收入|营收|主营业务收入|销售收入|税收|纳税)(?:超过|超|突破|过|达到|达|在)(?:约)?[0-9.]+(?:万|亿|千万|百亿)?元(?:以上|大关)?/.exec(
      text,
    );
  return hit === null ? null : from + hit[0].length;
}

function isPartitive(text: string, place: Place): boolean {
  return (
    /(?:其中|中|里)?(?:有|约)?$/.test(text.slice(place.head, place.quantity.start)) &&
    /其中|有$/.test(text.slice(place.head, place.quantity.start))
  );
}

/** 25条被企业采纳: 条 of what, the figure before it with the same unit tells. */
function partOf(place: Place, predicate: Predicate, earlier: readonly Figure[]): Count | null {
  const { quantity } = place;
  const whole = earlier.findLast(
    (figure) => figure.quantity?.unit.base === quantity.unit.base && figure.noun !== '',
  );
  const is = /^(?:为|是)(.+)$/.exec(predicate.text)?.[1];
  if (is === undefined && whole === undefined) return null;
  const indicator = is ?? `${predicate.text}的${whole?.noun ?? ''}`;
  const noun = is ?? whole?.noun ?? '';
  return {
    indicator,
    noun,
    known: null,
    scope: null,
    park: null,
    foreign: null,
    start: quantity.start,
    end: predicate.end,
  };
}
