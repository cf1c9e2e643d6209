/** What a noun phrase is called: the register's name where it has one, else the words as printed. */
import type { Indicator } from '../../register/indicator.ts';
import type { Sentence } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { PROJECT_HEAD, SERVING } from './words.ts';

export interface IndicatorName {
  readonly name: string;
  readonly known: Indicator | null;
  readonly scope: string | null;
  /** A project or firm that the phrase names before a project's own measure: X项目总投资. */
  readonly owner: string | null;
}

const SCOPE = /^(规模以上|规上|限额以上|限上|全口径|全社会)(?:工业企业|工业|企业)?$/;
const OWNER =
  /(?:项目|工程|基地|产业园|园区|中心|公司|集团|企业|厂|院|大厦|生产线|馆|楼|广场|机场|码头|仓库|站|园|产业城|科技城|小镇|学校|大学)$/;

export function indicatorName(sentence: Sentence, phrase: NounPhrase): IndicatorName {
  const { original } = sentence.block;
  const printed = visible(sentence, phrase.start, phrase.end);
  if (phrase.known === null)
    return { name: printedName(sentence, phrase), known: null, ...scopeOf(printed), owner: null };
  const { indicator, start } = phrase.known;
  const modifier = visible(sentence, phrase.start, start).replace(/的$/, '');
  if (/^(?:公司|企业|园区|该公司|该企业|本|其|累计)?$/.test(modifier))
    return { name: indicator.name, known: indicator, scope: indicator.scope, owner: null };
  const scope = SCOPE.exec(modifier)?.[1];
  if (scope !== undefined) {
    const full = FULL_SCOPE[scope] ?? scope;
    const rest = modifier.slice(scope.length);
    // 规上工业企业用电量 is not the whole society's.
    const plain = indicator.name.startsWith('全社会') ? original.slice(start, phrase.end) : indicator.name;
    const base = rest === '' || (rest === '工业' && indicator.name.startsWith('工业')) ? plain : rest + plain;
    return { name: full + base, known: indicator, scope: full, owner: null };
  }
  if (indicator.measures === 'plan' && OWNER.test(modifier)) {
    const owner = /^(?:该|这|此|其|单个)|^(?:项目|工程|企业)$/.test(modifier) ? null : modifier;
    return { name: indicator.name, known: indicator, scope: indicator.scope, owner };
  }
  return {
    name: modifier + original.slice(start, phrase.end),
    known: null,
    ...scopeOf(printed),
    owner: null,
  };
}

const FULL_SCOPE: Readonly<Record<string, string>> = { 规上: '规模以上', 限上: '限额以上' };

function scopeOf(printed: string): { scope: string | null } {
  const scope = /^(?:全区|全市)?(规模以上|规上|限额以上|限上|全口径)/.exec(printed)?.[1];
  return { scope: scope === undefined ? null : (FULL_SCOPE[scope] ?? scope) };
}

/** The words as printed, without brackets, with names in quotes and served people put in order. */
function printedName(sentence: Sentence, phrase: NounPhrase): string {
  const text = visible(sentence, phrase.start, phrase.end);
  const names = quotedNamesAtEnd(text);
  if (names !== null) return names;
  const served = /^[^，]{0,6}?(关怀慰问|走访慰问|慰问|帮扶|救助|资助|表彰|救治)(?![品金信团费组])(.+)$/.exec(
    text,
  );
  if (served !== null && SERVING.test(served[1] ?? ''))
    return `${serving(text)}的${sharedHead(served[2] ?? '')}`;
  return text.replace(/^的|的$/g, '');
}

function serving(text: string): string {
  return /关怀慰问|走访慰问|慰问|帮扶|救助|资助|表彰|救治/.exec(text)?.[0] ?? '';
}

/** 惠民利民政策“一卡通”“一本帐” names its things in quotes. */
function quotedNamesAtEnd(text: string): string | null {
  const names = /((?:“[^“”]{1,16}”)+)$/.exec(text)?.[1];
  return names === undefined ? null : names.slice(1, -1).replaceAll('”“', '、');
}

/** 老党员和家庭生活困难党员 are 党员: the longest ending both share. */
function sharedHead(text: string): string {
  const [first = '', second] = text.split(/和|、/, 2);
  if (second === undefined) return text;
  let length = 0;
  while (length < first.length && length < second.length && first.at(-1 - length) === second.at(-1 - length))
    length += 1;
  return length >= 2 ? first.slice(first.length - length) : text;
}

/** The original's words without what stands in brackets. */
export function visible(sentence: Sentence, start: number, end: number): string {
  const { original, skeleton } = sentence.block;
  if (!skeleton.text.slice(start, end).includes('□')) return original.slice(start, end).trim();
  const shown = skeleton.text
    .slice(start, end)
    .split('')
    .map((char, i) => (char === '□' ? '' : original.charAt(start + i)));
  return shown.join('').trim();
}

/** 签约项目 whose 总投资额 follows: the measure is the projects', not the park's. */
export function isProjectNoun(noun: string): boolean {
  return PROJECT_HEAD.test(noun) || /^(?:引进|新引进|签约|落户|开工)/.test(noun);
}
