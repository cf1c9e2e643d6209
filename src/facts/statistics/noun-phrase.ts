/** The noun a figure belongs to, before the figure (工业增加值108.86亿元) or behind it (186家规模以上工业企业). */
import type { IndicatorHit } from '../../register/indicator.ts';
import type { Sentence } from './context.ts';
import {
  CHANGED_TO,
  CUTTING_VERBS,
  FOREIGN_SUBJECTS,
  GENERIC_SUBJECTS,
  HEAD_VERBS,
  KEPT_VERBS,
  LEADERS,
  LINKS,
  NOUN_STOPS,
} from './words.ts';

export interface NounPhrase {
  readonly start: number;
  readonly end: number;
  /** The register's indicator the phrase ends with, if any. */
  readonly known: IndicatorHit | null;
  /** 全省, 全国: whose figure it is, when the phrase itself says so. */
  readonly foreign: string | null;
  /** Nothing but a verb the indicator keeps (引进, 投入): a noun may follow the figure. */
  readonly verbOnly: boolean;
}

/** The longest noun phrase that is looked at; what is longer is a clause, not a name. */
const LONGEST = 90;

/** The phrase that ends before `to`, not reaching left of `from`. Null when nothing is left but verbs. */
export function nounBefore(sentence: Sentence, from: number, to: number): NounPhrase | null {
  const text = sentence.block.skeleton.text;
  const left = Math.max(from, to - LONGEST);
  const end = stripLinks(sentence, left, to);
  const known = sentence.register.endingAt(sentence.block.original, end, left);
  const head = headOf(sentence, left, known?.start ?? end, end);
  if (head.start >= end) return null;
  const verb = KEPT_VERBS.find((word) => text.startsWith(word, head.start));
  const verbOnly = known === null && verb !== undefined && head.start + verb.length === end;
  return { start: head.start, end, known, foreign: head.foreign, verbOnly };
}

/** The phrase behind a count, up to the verb: `[from, to)` with `to` where the clause or the next figure begins. */
export function nounAfter(sentence: Sentence, from: number, to: number): { start: number; end: number } {
  const text = sentence.block.skeleton.text.slice(from, Math.min(to, from + LONGEST));
  let end = text.length;
  for (const stop of text.matchAll(NOUN_STOPS)) {
    end = stop.index;
    break;
  }
  const verb = Math.min(...CUTTING_VERBS.map((word) => indexOrEnd(text, word)));
  const stopped = Math.min(end, verb, indexOrEnd(text, '（'), indexOrEnd(text, '□'));
  const links = /[、和及与并\s]{0,3}$/.exec(text.slice(0, stopped))?.[0].length ?? 0;
  const start = /^[的\s]*/.exec(text)?.[0].length ?? 0;
  return {
    start: from + Math.min(start, stopped),
    end: from + Math.max(Math.min(start, stopped), stopped - links),
  };
}

function indexOrEnd(text: string, word: string): number {
  const at = text.indexOf(word);
  return at < 0 ? text.length : at;
}

/** Takes off what links a noun to its figure: 达到, 为, 压缩至, 已完成, a date. */
function stripLinks(sentence: Sentence, from: number, to: number): number {
  const text = sentence.block.skeleton.text;
  let end = to;
  for (let before = -1; before !== end; ) {
    before = end;
    const tail = text.slice(Math.max(from, end - 14), end);
    end -= (CHANGED_TO.exec(tail) ?? LINKS.exec(tail))?.[0].length ?? 0;
    const period = sentence.periods.find((hit) => hit.end === end && hit.start >= from);
    if (period !== undefined) end = period.start;
    while (end > from && /[□\s　·]/.test(text.charAt(end - 1))) end -= 1;
  }
  return end;
}

/** Where the phrase `[from, end)` begins once verbs, adverbs, times and its subject are taken off. */
function headOf(
  sentence: Sentence,
  from: number,
  to: number,
  end: number,
): { start: number; foreign: string | null } {
  const text = sentence.block.skeleton.text;
  let start = cutAtVerb(text, from, to);
  let foreign: string | null = null;
  for (let before = -1; before !== start && start < end; ) {
    before = start;
    const span = namedAt(sentence, start);
    if (span !== null && span <= end) start = span;
    const here = text.slice(start, Math.min(end, start + 16));
    const other = FOREIGN_SUBJECTS.exec(here)?.[0];
    if (other !== undefined) {
      foreign = other.replace(/[的共已]$/, '');
      start += other.length;
    } else if (start < to) {
      start += (GENERIC_SUBJECTS.exec(here) ?? LEADERS.exec(here))?.[0].length ?? headVerb(text, start, to);
    }
  }
  start = Math.min(start, end);
  start = afterEnumeration(text, start, end);
  return { start: withCumulative(text, start, from), foreign };
}

function namedAt(sentence: Sentence, at: number): number | null {
  const { parks, names } = sentence.block;
  const park = parks.find((hit) => hit.start === at);
  if (park !== undefined) return park.end;
  const name = names.find((hit) => hit.start === at);
  if (name !== undefined) return name.end;
  return sentence.periods.find((hit) => hit.start === at)?.end ?? null;
}

function cutAtVerb(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let cut = 0;
  for (const verb of CUTTING_VERBS) {
    const at = part.lastIndexOf(verb);
    if (at >= 0) cut = Math.max(cut, at + verb.length);
  }
  for (const verb of KEPT_VERBS) {
    const at = part.lastIndexOf(verb);
    if (at > cut && /[并且后再已共新年即，]$/.test(part.slice(0, at))) cut = at;
  }
  return from + cut;
}

function headVerb(text: string, start: number, to: number): number {
  const verb = HEAD_VERBS.find((word) => text.startsWith(word, start));
  if (verb === undefined) return 0;
  const after = text.slice(start + verb.length, to);
  // A single sign is a verb only where a noun of some length follows: 建筑面积 stays whole.
  if (verb.length === 1 && COMPOUNDS.test(text.slice(start, start + 2))) return 0;
  if (after.length < 2) return 0;
  // 服务业, 建设用地, 生产线: the verb is the noun's first part.
  return /^(?:业|者|站|型|用地|线|商|性|员|量|额|总值|总额|资金|器|能力|成本|收入|面积|中心|团队|平台)/.test(
    after,
  )
    ? 0
    : verb.length;
}

const COMPOUNDS =
  /^(?:建筑|设备|设施|设计|用电|用地|用水|用工|用户|用能|对外|对口|有效|有限|有机|以上|以内|从业|修复|装备|装机|装置|装配|为主|在建|在谈|在研|在校|在岗|在册|在线|占地|占比|达产|达标|发明|发电|发展|出口|出租|出让|上市|上网|送教|集体|集中|集成|集团|聚氨|出版|发放|获奖|获得|收入|收益|收购|签约|派驻|招商|招标|调查|调研|向上|给予|含金|超级|超高|超算|超大)/;

/** 警示教育、家风家训助廉等活动 is 活动; “小马拉大车”突出问题工作任务 is 突出问题工作任务. */
function afterEnumeration(text: string, start: number, end: number): number {
  const part = text.slice(start, end);
  const others = part.lastIndexOf('等');
  const after = part.slice(others + 1);
  if (
    others >= 0 &&
    after.length >= 2 &&
    !/^(?:级|离子|次|级别|效|保)/.test(after) &&
    !/[高平均同相优特劣]$/.test(part.slice(0, others))
  ) {
    return start + others + 1;
  }
  const quote = part.lastIndexOf('”');
  return quote >= 0 && part.length - quote - 1 >= 5 ? start + quote + 1 : start;
}

/** 累计引进签约项目: 累计 belongs to a verb that is kept. */
function withCumulative(text: string, start: number, from: number): number {
  const kept = KEPT_VERBS.some((verb) => text.startsWith(verb, start));
  return kept && start - 2 >= from && text.startsWith('累计', start - 2) ? start - 2 : start;
}
