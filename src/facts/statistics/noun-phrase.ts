/** The noun a figure belongs to, before the figure (工业增加值108.86亿元) or behind it (186家规模以上工业企业). */
import type { IndicatorHit } from '../../register/indicator.ts';
import type { Sentence } from './context.ts';
import { organisationAt } from './subjects.ts';
import {
  CHANGED_TO,
  FOREIGN_SUBJECTS,
  GENERIC_SUBJECTS,
  HEAD_VERBS,
  KEPT_VERBS,
  LEADERS,
  LINKS,
  MEASURE_NOUNS,
  NOMINAL_VERBS,
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
  const known = knownEndingAt(sentence, end, left);
  const head = headOf(sentence, left, known?.start ?? end, end);
  if (head.start >= end) return null;
  if (known === null && isOnlyVerb(sentence, head.start, end)) return null;
  const verb = KEPT_VERBS.longestAt(text, head.start);
  const verbOnly = known === null && verb !== undefined && head.start + verb.length === end;
  return { start: head.start, end, known, foreign: head.foreign, verbOnly };
}

/** The phrase behind a count, up to the verb: `[from, to)` with `to` where the clause or the next figure begins. */
export function nounAfter(sentence: Sentence, from: number, to: number): { start: number; end: number } {
  const { words, skeleton } = sentence.block;
  const text = skeleton.text.slice(from, Math.min(to, from + LONGEST));
  const start = /^[的\s]*/.exec(text)?.[0].length ?? 0;
  let stop = Math.min(
    orLength(text.search(NOUN_STOPS), text),
    orLength(text.search(/、[一二两三四五六七八九十几数]/), text),
  );
  sentence.block.cutting.forwards(from, from + text.length, (verb) => {
    if (verb.start - from >= stop) return true;
    if (!words.isEdge(verb.start)) return false;
    stop = verb.start - from;
    return true;
  });
  stop = Math.min(stop, start + verbAfterNoun(sentence, from + start, stop - start));
  const links = /(?:[、和及与并\s□]|中|里|内){0,3}$/.exec(text.slice(0, stop))?.[0].length ?? 0;
  return { start: from + Math.min(start, stop), end: from + Math.max(Math.min(start, stop), stop - links) };
}

function orLength(at: number, text: string): number {
  return at < 0 ? text.length : at;
}

/** 6所高校签订协议: the first word that is a verb and nothing else, once a noun has stood; relative to the phrase. */
function verbAfterNoun(sentence: Sentence, from: number, length: number): number {
  const { words } = sentence.block;
  for (let at = from; at < from + length; ) {
    const word = words.beginningAt(at);
    if (word === undefined) return Number.POSITIVE_INFINITY;
    const stops = /^[tdp]$/.test(word.tag) && !/^[不无未]/.test(word.word);
    if (stops && at > from) return at - from;
    if (word.tag === 'v' && !NOMINAL_VERBS.test(word.word) && at > from) {
      const next = words.beginningAt(at + word.word.length)?.word ?? '';
      if (!MEASURE_NOUNS.test(next)) return at - from;
    }
    at += word.word.length;
  }
  return Number.POSITIVE_INFINITY;
}

/** 去年营业收入 ends with 营业收入: 年营业收入 would take its first sign from the time before it. */
function knownEndingAt(
  { register, block, periods }: Sentence,
  end: number,
  from: number,
): IndicatorHit | null {
  for (let left = from; ; ) {
    const hit = register.endingAt(block.original, end, left);
    if (hit === null || !periods.some((period) => period.start < hit.start && period.end > hit.start))
      return hit;
    left = hit.start + 1;
  }
}

/** What only leads up to a figure. */
const NO_NOUN =
  /^(?:最后|此次|这次|上次|本次|首次|一次|一年|每年|其余|然而|方圆|最高|最低|最多|最少|至少|全部|总共|其他|另有|还有|同时|左右|前者|后者|人均|平均|日均|年均)$/;

/** 安排1300万元: a verb alone before the figure is not its noun. */
function isOnlyVerb(sentence: Sentence, start: number, end: number): boolean {
  const { words, skeleton } = sentence.block;
  if (end - start < 2) return true;
  if (NO_NOUN.test(skeleton.text.slice(start, end))) return true;
  if (/^“?(?:他|她|我|它|你|他们|她们|我们|咱们|大家)$/.test(words.beginningAt(start)?.word ?? ''))
    return true;
  const last = words.endingAt(end);
  if (
    last === undefined ||
    MEASURE_NOUNS.test(last.word) ||
    KEPT_VERBS.has(last.word) ||
    NOMINAL_VERBS.test(last.word)
  )
    return false;
  if (end - last.word.length > start)
    return /^(?:.|.[出到了入过着得占])$/.test(last.word) && last.tag === 'v';
  return /^[vdp]$/.test(last.tag) || HEAD_VERBS.has(skeleton.text.slice(start, end));
}

/** Takes off what links a noun to its figure: 达到, 为, 压缩至, 已完成, a date. */
function stripLinks(sentence: Sentence, from: number, to: number): number {
  const text = sentence.block.skeleton.text;
  let end = to;
  for (let before = -1; before !== end; ) {
    before = end;
    const tail = text.slice(Math.max(from, end - 14), end);
    const link = (CHANGED_TO.exec(tail) ?? LINKS.exec(tail))?.[0].length ?? 0;
    // 人才 does not end with 才, nor 制度 with 度; 率达 is a slip of the segmenter's.
    if (link !== 1 || /[达为是到至]$/.test(tail) || sentence.block.words.isEdge(end - 1)) end -= link;
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
  let start = verbBefore(sentence, from, to, end) ?? cutAtVerb(sentence, from, to);
  let foreign: string | null = null;
  for (let before = -1; before !== start && start < end; ) {
    before = start;
    const span = namedAt(sentence, start);
    if (span !== null && span <= end) {
      start = span;
      continue;
    }
    const here = text.slice(start, Math.min(end, start + 16));
    const other = FOREIGN_SUBJECTS.exec(here)?.[0];
    if (other !== undefined) {
      foreign = other.replace(/[的共已]$/, '');
      start += other.length;
    } else if (start < to || to < end) {
      const lead = (GENERIC_SUBJECTS.exec(here) ?? LEADERS.exec(here))?.[0].length ?? 0;
      start +=
        lead > 0 && (sentence.block.words.isEdge(start + lead) || /[□：，、]/.test(here.charAt(0)))
          ? lead
          : headVerb(sentence, start, end);
    }
  }
  start = Math.min(start, end);
  start = afterEnumeration(text, afterGathering(text, start, end), end);
  return { start: withCumulative(text, start, from), foreign };
}

function namedAt(sentence: Sentence, at: number): number | null {
  const { parks, names } = sentence.block;
  const park = parks.find((hit) => hit.start === at);
  if (park !== undefined) return park.end;
  const name = names.find((hit) => hit.start === at);
  if (name !== undefined) return name.end;
  const that = /^(?:该|这家|这个|此)(?:公司|企业|项目|平台|园区|集团|基地|中心|产业园|研究院)/.exec(
    sentence.block.skeleton.text.slice(at, at + 6),
  );
  if (that !== null) return at + that[0].length;
  const period = sentence.periods.find((hit) => hit.start === at);
  if (period !== undefined) return period.end;
  // A firm's name is its own; 堡垒党支部 is what is counted.
  const firm = organisationAt(sentence.block, at, sentence.end);
  return firm !== null && /(?:公司|集团|银行|大学|学院|医院)$/.test(firm.name) ? firm.end : null;
}

function cutAtVerb({ block }: Sentence, from: number, to: number): number {
  const { text } = block.skeleton;
  let cut = from;
  block.cutting.backwards(from, to, ({ start, end }) => {
    if (start + LONGEST_VERB <= cut) return true;
    if (end > cut && !(end < to && RATE.test(text.charAt(end))) && isWord(block, start, end)) cut = end;
    return false;
  });
  block.kept.backwards(from, to, ({ start }) => {
    if (start <= cut) return true;
    if (!/(?:[并且后再已共年即，]|[为帮给助][^，]{1,8})$/.test(text.slice(from, start))) return false;
    cut = start;
    return true;
  });
  return cut;
}

/** 企业贡献税收: the verb right before an indicator of the register ends whatever stood before it. */
function verbBefore({ block }: Sentence, from: number, to: number, end: number): number | null {
  if (to === end) return null;
  const { text } = block.skeleton;
  const listed = [2, 3, 4].some(
    (length) => to - length >= from && HEAD_VERBS.has(text.slice(to - length, to)),
  );
  return listed ? to : null;
}

const LONGEST_VERB = 4;

/** 整改率, 覆盖面, 完成额. */
const RATE = /[率量额数值面度]/;

function isWord(block: Sentence['block'], start: number, end: number): boolean {
  // 共 and 已 are adverbs where they stand alone; in 公共 and 已有 they are not words.
  if (end - start === 1 && !/^[dpv]/.test(block.words.beginningAt(start)?.tag ?? '')) return false;
  return block.words.isEdge(start) && block.words.isEdge(end);
}

function headVerb(sentence: Sentence, start: number, end: number): number {
  const { words, skeleton } = sentence.block;
  const text = skeleton.text;
  const listed = HEAD_VERBS.allAt(text, start).find((verb) => words.isEdge(start + verb.length));
  const word = words.beginningAt(start);
  const tagged =
    word?.tag === 'v' && !NOMINAL_VERBS.test(word.word) && !KEPT_VERBS.has(word.word) ? word.word : undefined;
  const verb = listed ?? tagged;
  if (verb === undefined || KEPT_VERBS.longestAt(text, start) !== undefined) return 0;
  const after = text.slice(start + verb.length, end);
  // 建筑面积 stays whole, and so do 参与人数 and 办结率.
  if (after.length < 2 || /^[0-9]/.test(after) || COMPOUNDS.test(text.slice(start, start + 2))) return 0;
  if (verb === '服务' && after.startsWith('企业')) return verb.length;
  if (listed !== undefined && /^企业[^，]/.test(after)) return verb.length;
  return MEASURE_NOUNS.test(after) || COMPOUND_TAILS.test(after) ? 0 : verb.length;
}

/** 服务业, 建设用地, 生产线: the verb is the noun's first part. */
const COMPOUND_TAILS = /^(?:业|者|站|型|用地|线|商|性|员|总值|器|团队|资金)/;
const COMPOUNDS =
  /^(?:建筑|设备|设施|设计|用电|用地|用水|用工|用户|用能|对外|对口|有效|有限|有机|以上|以内|从业|修复|装备|装机|装置|装配|为主|在建|在谈|在研|在校|在岗|在册|在线|占地|占比|在孵|达产|达标|发明|发电|发展|出口|出租|出让|上市|上网|送教|集体|集中|集成|集团|聚氨|出版|发放|获奖|获得|收入|收益|收购|签约|派驻|招商|招标|调查|调研|向上|给予|含金|超级|超高|超算|超大)/;

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

/** 第三届数字经济大会签约项目 counts 签约项目. */
function afterGathering(text: string, start: number, end: number): number {
  const gathering =
    /^[^，]{2,20}(?:大会|峰会|博览会|论坛|洽谈会|推介会|仪式)(?:现场|上|期间)?(?=签约|现场|共|达成|集中|意向|协议)/.exec(
      text.slice(start, end),
    );
  return start + (gathering?.[0].length ?? 0);
}

/** 累计引进签约项目, 新引进项目: such words belong to a verb that is kept. */
function withCumulative(text: string, start: number, from: number): number {
  if (start > from && text.charAt(start - 1) === '新' && text.slice(start, start + 2) !== '增加') {
    if (KEPT_VERBS.longestAt(text, start - 1) !== undefined) return start - 1;
  }
  const kept = KEPT_VERBS.longestAt(text, start) !== undefined;
  return kept && start - 2 >= from && text.startsWith('累计', start - 2) ? start - 2 : start;
}
