/** Expressions of time that a figure can belong to: 2024年1-11月, 2024年上半年, 截至2024年底, “十四五”期间. */
import { hanValue } from '../../chinese/numerals.ts';
import type { Period } from '../../record/schema.ts';

export interface PeriodHit {
  readonly start: number;
  readonly end: number;
  /** Null where the words name a time that cannot be dated (近年来, 目前, 今年 in an undated paper). */
  readonly period: Period | null;
  /** A day is an event's date: it is not carried on to the figures of the next sentence. */
  readonly day: boolean;
  /** False where the time only compares (比2020年, 去年同期) or dates something else (成立于2010年6月). */
  readonly usable: boolean;
}

const YEAR = '(?:(?:19|20)[0-9]{2}|[一二][九〇零][〇零一二三四五六七八九]{2})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?:[12][0-9]|3[01]|0?[1-9])';
const DASH = '(?:-|—|–|~|～|至|到)';
const RELATIVE = '(?:今年|去年|前年|本年度?|上年|当年|同年)';
const PART =
  '(?:上半年|下半年|前[三二两]季度|[前头][0-9一二三四五六七八九十]+个月|第?[一二三四1-4]季度|首季度?|全年|年初|年底|年末|底|末|初)';

const PATTERN = new RegExp(
  [
    `(?<asof>截至|截止到?|到|至)?(?<year>${YEAR}年度?|${RELATIVE})(?<inner>${DASH}(?<year2>${YEAR})年)?`,
    `(?:(?<m1>${MONTH})月?份?${DASH}(?<m2>${MONTH})月份?|(?<m>${MONTH})月份?(?:(?<d>${DAY})日(?:${DASH}(?:${MONTH}月)?${DAY}日)?)?(?<mend>底|末|初|中旬|上旬|下旬)?|(?<part>${PART}))?`,
    '(?:以来|期间|前后|间)?',
  ].join(''),
  'y',
);
const YEARS = new RegExp(`(?<from>${YEAR})年?${DASH}(?<to>${YEAR})年`, 'y');
const MONTHS = new RegExp(
  `(?<asof>截至|截止)?(?:(?<m1>${MONTH})月?${DASH}(?<m2>${MONTH})月份?|(?<m>1[0-2]|[1-9])月份?(?:(?<d>${DAY})日)?|(?<part>${PART}(?<!底|末|初)))`,
  'y',
);
const PLAN =
  /(?:截至|到|至)?[“■]*(?:“(?:[七八九]|十[一二三四五六]?)五”|(?:[七八九]|十[一二三四五六]?)五)(?:规划)?(?:期间|时期|末|以来|前[一二两三四]年)/y;
const VAGUE =
  /(?:截至)?(?:目前|当前|如今|现在|眼下|近日|日前|近期|近年来|多年来|[近过]去?[0-9几三两五十]+年(?:来|间)?|[0-9几三两五十]+年来|未来(?:[0-9几三两五十]+年)?|下一步|今后|成立以来|建区以来)/y;
const DECADE = /[0-9]{2}世纪(?:[0-9]{2}年代)?/y;
const PLAN_YEARS: Readonly<Record<string, number>> = {
  七: 1986,
  八: 1991,
  九: 1996,
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
};
/** Every place where one of the patterns above can begin; they are then tried there and nowhere else. */
const CANDIDATE =
  /(?:截至|截止到?|到|至)?(?:[0-9一二三四五六七八九十〇零]{1,5}(?:年|月|-|—|–|~|～|至|到|季|世纪)|第?[一二三四1-4首]季|[今去前本上当同]年|[上下]半年|[前头首][0-9一二两三四五六七八九十]*(?:季|个月)|全年|年[初]|目前|当前|如今|现在|眼下|近日|日前|近期|[近多]年来|[近过]去?[0-9几三两五十]+年|[0-9几三两五十]+年来|未来|下一步|今后|成立以来|建区以来|“?[■七八九十][一二三四五六■]?”?五?)/g;

/** What the words before settle: the paper's own date, and the year last named. */
export interface Calendar {
  /** The article's ISO date, or null: then 今年 stays undated. */
  readonly date: string | null;
  readonly year: number | null;
}

/** All expressions of time in `[start, end)`, left to right, none inside another. Linear. */
export function scanPeriods(
  text: string,
  original: string,
  start: number,
  end: number,
  calendar: Calendar,
): PeriodHit[] {
  const hits: PeriodHit[] = [];
  let { year } = calendar;
  let from = start;
  for (const candidate of text.slice(start, end).matchAll(CANDIDATE)) {
    const at = start + candidate.index;
    if (at < from) continue;
    const hit = readPeriod(text, original, at, { date: calendar.date, year });
    if (hit === null || hit.end > end) continue;
    hits.push({ ...hit, usable: isUsable(text, start, hit) });
    if (hit.period !== null && !/同期/.test(text.slice(hit.end, hit.end + 2))) {
      year = Number(hit.period.start.slice(0, 4));
    }
    from = hit.end;
  }
  return hits;
}

type Hit = Omit<PeriodHit, 'usable'>;

function readPeriod(text: string, original: string, at: number, calendar: Calendar): Hit | null {
  if (/[0-9.]/.test(text.charAt(at - 1)) && /[0-9]/.test(text.charAt(at))) return null;
  const hit = sticky(YEARS, text, at) ?? sticky(PATTERN, text, at) ?? sticky(MONTHS, text, at);
  if (hit !== null) return dated(hit, text, at, calendar);
  const plan = sticky(PLAN, original, at);
  if (plan !== null) return planned(plan[0], at);
  const vague = sticky(VAGUE, text, at) ?? sticky(DECADE, text, at);
  return vague === null ? null : { start: at, end: at + vague[0].length, period: null, day: false };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function dated(hit: RegExpExecArray, text: string, at: number, calendar: Calendar): Hit | null {
  const g = hit.groups ?? {};
  const end = at + hit[0].length;
  const day = g['d'] !== undefined && g['asof'] === undefined;
  // 3月 in 3月龄 or 一季度 are times; a lone Han month (三月) without a year is left to the words around it.
  const years = yearsOf(g, calendar);
  if (years === null) return { start: at, end, period: null, day };
  const range = rangeOf(g, years);
  return { start: at, end, period: { text: text.slice(at, end).replace(/^[到至]/, ''), ...range }, day };
}

function yearsOf(
  g: Readonly<Record<string, string | undefined>>,
  calendar: Calendar,
): [number, number] | null {
  if (g['from'] !== undefined && g['to'] !== undefined) return [numberOf(g['from']), numberOf(g['to'])];
  const first = g['year'] === undefined ? calendar.year : yearOf(g['year'], calendar);
  if (first === null) return null;
  return [first, g['year2'] === undefined ? first : numberOf(g['year2'])];
}

function yearOf(word: string, calendar: Calendar): number | null {
  if (/^[0-9一二]/.test(word)) return numberOf(word.replace(/年度?$/, ''));
  if (/^(?:当年|同年)/.test(word)) return calendar.year;
  if (calendar.date === null) return null;
  const now = Number(calendar.date.slice(0, 4));
  if (word.startsWith('去年') || word.startsWith('上年')) return now - 1;
  return word.startsWith('前年') ? now - 2 : now;
}

function rangeOf(
  g: Readonly<Record<string, string | undefined>>,
  [from, to]: [number, number],
): Omit<Period, 'text'> {
  if (g['m1'] !== undefined && g['m2'] !== undefined) return months(to, numberOf(g['m1']), numberOf(g['m2']));
  if (g['m'] !== undefined) {
    const month = `${to}-${two(numberOf(g['m']))}`;
    const exact = g['d'] === undefined ? month : `${month}-${two(Number(g['d']))}`;
    return { start: exact, end: exact };
  }
  if (g['part'] !== undefined) return partOf(g['part'], to);
  return { start: String(from), end: String(to) };
}

function partOf(part: string, year: number): Omit<Period, 'text'> {
  if (part === '上半年') return months(year, 1, 6);
  if (part === '下半年') return months(year, 7, 12);
  if (part === '全年') return { start: String(year), end: String(year) };
  if (part.endsWith('初')) return months(year, 1, 1);
  if (/[底末]$/.test(part)) return months(year, 12, 12);
  const number = numberOf(/[0-9一二两三四五六七八九十]+/.exec(part)?.[0] ?? '1');
  if (part.endsWith('个月')) return months(year, 1, number);
  if (part.startsWith('前')) return months(year, 1, number * 3);
  return months(year, number * 3 - 2, number * 3);
}

function planned(words: string, at: number): Hit {
  const first = PLAN_YEARS[/([七八九]|十[一二三四五六]?)五/.exec(words)?.[1] ?? ''] ?? 2021;
  const end = at + words.length;
  const atEnd = words.endsWith('末');
  const years = /前([一二两三四])年$/.exec(words)?.[1];
  if (years !== undefined) {
    const last = first - 1 + numberOf(years);
    return { start: at, end, period: { text: words, start: String(first), end: String(last) }, day: false };
  }
  const period = {
    text: words.replace(/^[到至]/, ''),
    start: String(atEnd ? first + 4 : first),
    end: String(first + 4),
  };
  return { start: at, end, period, day: false };
}

function months(year: number, from: number, to: number): Omit<Period, 'text'> {
  return { start: `${year}-${two(from)}`, end: `${year}-${two(Math.min(to, 12))}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function numberOf(word: string): number {
  return /^[0-9]/.test(word) ? Number(word) : (hanValue(word) ?? 0);
}

const OF_TASK = /^(?:目标)?任务|^(?:目标|计划|预算)[的总]/;
const BASE_VALUE = /^(?:的|时的)?(?:不足|不到|近|约)?[0-9一二两三四五六七八九十]/;

function isUsable(text: string, from: number, hit: Hit): boolean {
  const before = text.slice(Math.max(from, hit.start - 3), hit.start);
  const after = text.slice(hit.end, hit.end + 2);
  // “七五”以来最好的一年 compares.
  if (/以来$/.test(text.slice(hit.start, hit.end)) && /^的?(?:最|首|少|罕)/.test(after)) return false;
  // 完成全年任务的87%: whose task it is, and not when so much was reached.
  if (/(?:全年|年度)$/.test(text.slice(hit.start, hit.end)) && OF_TASK.test(text.slice(hit.end, hit.end + 5)))
    return false;
  if (/同期|版$/.test(after) || /[比较与同]$/.test(before)) return false;
  // 由2018年的7.5%提高到10.8%: the time of what it was.
  if (/[由从]$/.test(before) && BASE_VALUE.test(text.slice(hit.end, hit.end + 6))) return false;
  return !/[^，。；：]于$|[始起]于$|定于$|自$/.test(before);
}
