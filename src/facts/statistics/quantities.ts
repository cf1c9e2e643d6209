/** Finds numbers with units, and leaves alone the numbers that are none: dates, names, ordinals, telephone numbers. */
import { MULTIPLIERS, type Numeral, readNumeral } from '../../chinese/numerals.ts';
import { readUnit, type Unit } from './units.ts';

export interface Quantity {
  /** From the approximation in front (约) to the one behind (以上). */
  readonly start: number;
  readonly end: number;
  /** Where the figure itself begins and the unit ends. */
  readonly numberStart: number;
  readonly unitEnd: number;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: Unit;
  readonly approximate: string | null;
}

const BEFORE =
  /(?:大约|约为|约|将近|接近|近|超过|超|逾|突破|不低于|不少于|不超过|至少|最多|最高|不足|不到|高达|多达|(?<![迈跨跃站登])上)$/;
const KEPT_BEFORE =
  /^(?:大约|约为|约|将近|接近|近|超过|超|逾|突破|不低于|不少于|不超过|至少|最多|最高|不足|不到|上)$/;
const LINK = /^[-—–~～至到]$/;
const AFTER = /^(?:以上|以下|以内|左右|上下|之多)/;

/** Numbers that belong to something else, tried at each place in this order; each match is stepped over whole. */
const TRAPS: readonly RegExp[] = [
  // 第15位, 第三, 第一批
  /第[0-9零〇一二三四五六七八九十百千]+/y,
  // 前10名, 前三位: ranks
  /前[0-9一二三四五六七八九十百]+(?:名|位|强|家)?/y,
  // 0571-88888888, 400-800-1234, 13800000000, 2024-01-10
  /[0-9]{3,4}(?:-[0-9]{2,8}){1,2}(?![0-9%])/y,
  /[0-9]{7,}(?![0-9.万亿余多]|元|件|人|个|吨)/y,
  // 3+1, 1+N+X, 7×24小时, 1:1, 24/7
  /[0-9A-Za-zN]+(?:[+×*:∶：/][0-9A-Za-zN]+)+(?:小时)?/y,
  // 5G, 4K, PM2.5, A05, H7N9, GDP, 3D: figures fused with letters; TOP 100: a list's name
  /[A-Za-z][A-Za-z-]*[ -]?[0-9]+(?:\.[0-9]+)*[A-Za-z]*/y,
  /[0-9]+(?:\.[0-9]+)*(?!(?:[GTP]B|TEU|P|[kMG]Wh?|km|kg)(?![A-Za-z]))[A-Za-z]+/y,
  // 4时30分, 下午3点15分: the time of day; 7章52条: a law's parts
  /[0-9一二三四五六七八九十]{1,3}[时点][0-9一二三四五六七八九十]{1,3}分/y,
  /[0-9一二三四五六七八九十]+章(?:[0-9一二三四五六七八九十]+节)?[0-9一二三四五六七八九十百]+条/y,
  // 315国道, 12345热线, 1号, 3路, 500强, 4.0版, 十大, 三级, 二期
  /[0-9一二三四五六七八九十百]+(?:\.[0-9]+)*(?:号|国道|热线|路|强|版|级|大|届|期(?=工程|项目|建设|开园|基金|地块|园区|厂房|用地)|楼|栋楼|室|中全会|年级|代)/y,
  // 正月十五: a day of the old calendar; 四五千元: a guess between two numbers
  /(?:正月|腊月)[初一二三四五六七八九十]+/y,
  /[一二两三四五六七八九]{2}[十百千万亿]+/y,
  // 一二期, 三四线: two digits side by side, which no number is
  /[一二三四五六七八九]{2,3}(?=[期线批类级])/y,
];

/** Every quantity of `[start, end)` of a skeleton, left to right. `skip` says where a period or rank stands. */
export function scanQuantities(
  text: string,
  start: number,
  end: number,
  skip: (at: number) => number,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = nextStart(text, start); at < end; at = nextStart(text, at)) {
    // 目前73名: what stands in a time is not looked at, so 前73名 is never seen.
    const skipped = skip(at);
    const over = skipped > at ? skipped : trapAt(text, at);
    if (over > at) {
      at = over;
      continue;
    }
    const numeral = readNumeral(text, at);
    if (numeral === null) {
      at += 1;
      continue;
    }
    const quantity = quantityAt(text, numeral, found.at(-1)?.end ?? start, end);
    if (quantity !== null) found.push(quantity);
    at = quantity?.end ?? numeral.end;
  }
  return found;
}

/** What a number, or a trap for one, can begin with. */
const STARTS = /[0-9A-Za-z第前正腊零〇一二两三四五六七八九十百千]/g;

function nextStart(text: string, at: number): number {
  STARTS.lastIndex = at;
  return STARTS.exec(text)?.index ?? text.length;
}

function trapAt(text: string, at: number): number {
  if (!/[0-9A-Za-z第前正腊一二两三四五六七八九十百]/.test(text.charAt(at))) return at;
  for (const trap of TRAPS) {
    trap.lastIndex = at;
    const hit = trap.exec(text)?.[0];
    if (hit !== undefined) return at + hit.length;
  }
  return at;
}

function quantityAt(text: string, numeral: Numeral, from: number, end: number): Quantity | null {
  const percent = percentBefore(text, numeral, from);
  if (percent !== null) return percent;
  const before = BEFORE.exec(text.slice(Math.max(from, numeral.start - 4), numeral.start))?.[0] ?? '';
  const whole = readWhole(text, numeral, before);
  if (whole === null) return bareRange(text, numeral, before, end);
  if (whole.unit.end > end) return null;
  const range = readRange(text, whole);
  const last = range ?? whole;
  const after = AFTER.exec(text.slice(last.unit.end, last.unit.end + 2))?.[0] ?? '';
  const shownBefore = KEPT_BEFORE.test(before) ? before : '';
  return {
    start: numeral.start - before.length,
    end: last.unit.end + after.length,
    numberStart: numeral.start,
    unitEnd: last.unit.end,
    value: whole.value,
    valueTo: range === null ? null : inUnit(range, whole.unit),
    unit: { ...whole.unit, end: last.unit.end },
    approximate: whole.approximate || shownBefore || after || null,
  };
}

/** 5到10家: the unit is printed once, after the second figure. */
function bareRange(text: string, numeral: Numeral, before: string, end: number): Quantity | null {
  if (!LINK.test(text.charAt(numeral.end)) || numeral.form === 'han') return null;
  const numeral2 = readNumeral(text, numeral.end + 1);
  const second = numeral2 === null ? null : readWhole(text, numeral2, '');
  if (second === null || second.value <= numeral.value || second.unit.end > end) return null;
  const range = { value: numeral.value, valueTo: second.value, unit: second.unit, unitEnd: second.unit.end };
  const approximate = KEPT_BEFORE.test(before) ? before : null;
  return {
    ...range,
    start: numeral.start - before.length,
    end: second.unit.end,
    numberStart: numeral.start,
    approximate,
  };
}

/** 7000元至1.2万元: the upper end in the lower end's unit. */
function inUnit(range: Whole, unit: Unit): number {
  return range.unit.text === unit.text
    ? range.value
    : Number(((range.value * range.unit.factor) / unit.factor).toPrecision(12));
}

interface Whole {
  readonly value: number;
  readonly approximate: string;
  readonly unit: Unit;
}

/** Figure, approximation in the middle (300余次, 5亿多元), unit; null where the unit or the number is none. */
function readWhole(text: string, numeral: Numeral, before: string): Whole | null {
  let at = numeral.end;
  let approximate = /^[余多来]/.exec(text.slice(at, at + 1))?.[0] ?? '';
  if (approximate === '来' && numeral.form === 'arabic') approximate = '';
  at += approximate.length;
  const compound = approximate === '' ? readCompound(text, numeral) : null;
  const unit = readUnit(text, compound?.at ?? at, approximate);
  if (unit === null) return null;
  const inner = /[余多]/.exec(text.slice(at, unit.end))?.[0] ?? '';
  const hasPower = unit.text.length > 1 && MULTIPLIERS.some(([name]) => unit.text.startsWith(name));
  if (numeral.form === 'han' && !isHanFigure(numeral, unit, approximate + before, hasPower)) return null;
  return { value: compound?.value ?? numeral.value, approximate: approximate || inner, unit };
}

/** 2亿5000万元: the lower part becomes a fraction of the higher unit. */
function readCompound(text: string, numeral: Numeral): { value: number; at: number } | null {
  const high = text.charAt(numeral.end);
  if (high !== '亿' && high !== '万') return null;
  const low = readNumeral(text, numeral.end + 1);
  if (low === null || low.form !== numeral.form) return null;
  const lowMultiplier = high === '亿' && text.charAt(low.end) === '万' ? 1e4 : 1;
  const lowEnd = lowMultiplier === 1 ? low.end : low.end + 1;
  const scale = high === '亿' ? 1e8 : 1e4;
  const value = (numeral.value * scale + low.value * lowMultiplier) / scale;
  // The unit is read after the lower part, without a multiplier: the whole is expressed in the base unit.
  return { value: Math.round(value * scale), at: lowEnd };
}

function isHanFigure(numeral: Numeral, unit: Unit, approximation: string, hasPower: boolean): boolean {
  if (unit.kind === 'time') return false;
  if (numeral.single)
    return (
      hasPower || unit.text === '成' || unit.text === '番' || (unit.kind === 'ratio' && unit.text !== '%')
    );
  if (numeral.bare) return approximation !== '' && !hasPower;
  return true;
}

/** 百分之十三, 千分之五, 三分之二. The first two are a unit and a number the other way round. */
function percentBefore(text: string, numeral: Numeral, from: number): Quantity | null {
  if (!text.startsWith('分之', numeral.end)) return null;
  const part = readNumeral(text, numeral.end + 2);
  if (part === null || numeral.value === 0) return null;
  const permille = numeral.value === 1000;
  const value =
    numeral.value === 100 || permille ? part.value : Math.round((part.value / numeral.value) * 1e4) / 100;
  const before = BEFORE.exec(text.slice(Math.max(from, numeral.start - 4), numeral.start))?.[0] ?? '';
  const after = AFTER.exec(text.slice(part.end, part.end + 2))?.[0] ?? '';
  return {
    start: numeral.start - before.length,
    end: part.end + after.length,
    numberStart: numeral.start,
    unitEnd: part.end,
    value,
    valueTo: null,
    unit: {
      text: permille ? '‰' : '%',
      kind: 'ratio',
      base: 'percent',
      factor: permille ? 0.1 : 1,
      end: part.end,
    },
    approximate: KEPT_BEFORE.test(before) ? before : after || null,
  };
}

/** 30%至40%, 5到10家, 1.2-1.5亿元: one quantity with two ends, never two. */
function readRange(text: string, first: Whole): Whole | null {
  if (!LINK.test(text.charAt(first.unit.end))) return null;
  const numeral = readNumeral(text, first.unit.end + 1);
  if (numeral === null) return null;
  const second = readWhole(text, numeral, '');
  return second !== null && second.unit.kind === first.unit.kind && second.unit.base === first.unit.base
    ? second
    : null;
}
