import { bodyAt } from './bodies.ts';
import type { Sentence } from './context.ts';
import { shortFirmAt } from './firms.ts';
import { afterEnumeration, afterGathering, withCumulative } from './phrase-trim.ts';
import { organisationAt } from './subjects.ts';
import {
  FOREIGN_SUBJECTS,
  GENERIC_SUBJECTS,
  HEAD_VERBS,
  KEPT_VERBS,
  LEADERS,
  MEASURE_NOUNS,
  NOMINAL_VERBS,
  SERVING,
} from './words.ts';

/** Where the phrase `[from, end)` begins once verbs, adverbs, times and its subject are taken off. */
export function headOf(
  sentence: Sentence,
  from: number,
  to: number,
  end: number,
): { start: number; foreign: string | null } {
  const text = sentence.block.skeleton.text;
  let start =
    verbBefore(sentence, from, to, end) ?? cutAtPredicate(sentence, cutAtVerb(sentence, from, to), to, end);
  let foreign: string | null = null;
  for (let before = -1; before !== start && start < end; ) {
    before = start;
    const span = namedAt(sentence, start);
    if (span !== null && span <= end) {
      start = span;
      continue;
    }
    if (text.charAt(start) === '“' && !text.slice(start, end).includes('”')) start += 1;
    const here = text.slice(start, Math.min(end, start + 16));
    const other = FOREIGN_SUBJECTS.exec(here)?.[0];
    if (other !== undefined) {
      foreign = other.replace(/[的共已]$/, '');
      start += other.length;
    } else if (start < to || to < end) {
      const lead = (GENERIC_SUBJECTS.exec(here) ?? LEADERS.exec(here))?.[0].length ?? 0;
      start +=
        lead > 0 && (sentence.block.words.isEdge(start + lead) || /[□：，、\s]/.test(here.charAt(0)))
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
  const body = bodyAt(sentence.block, at, sentence.end) ?? shortFirmAt(sentence.block, at, sentence.end);
  if (firm !== null && firm.end > (body?.end ?? 0) && /(?:公司|集团|银行|大学|学院|医院)$/.test(firm.name))
    return firm.end;
  return body?.end ?? null;
}

function cutAtVerb({ block }: Sentence, from: number, to: number): number {
  const { text } = block.skeleton;
  let cut = from;
  block.cutting.backwards(from, to, ({ start, end }) => {
    if (start + LONGEST_VERB <= cut) return true;
    if (end <= cut || (end < to && isCompound(text, start, end)) || !isWord(block, start, end)) return false;
    // 新认定企业: the kept verb is the longer one.
    cut = start > from && KEPT_VERBS.has(text.slice(start - 1, end)) ? start - 1 : end;
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

/** 整改率, 覆盖面, 完成额; 再就业, 再生资源. */
function isCompound(text: string, start: number, end: number): boolean {
  return RATE.test(text.charAt(end)) || (end - start === 1 && AGAIN.test(text.slice(start, start + 3)));
}

const RATE = /[率量额数值面度]/;
const AGAIN = /^(?:再(?:就业|生|贷款|融资|制造|投资|保险)|正(?:高|式)|都(?:市|会))/;

/**
 * 法院判决被告赔偿原告货款: a word that is a verb and nothing else, with a noun before it and one behind, is the
 * clause's predicate, and the noun before it its subject.
 */
function cutAtPredicate({ block }: Sentence, from: number, to: number, end: number): number {
  const { text } = block.skeleton;
  for (let at = from; at < to; ) {
    const word = block.words.beginningAt(at);
    if (word === undefined) return from;
    const next = at + word.word.length;
    if (
      word.tag === 'v' &&
      word.word.length > 1 &&
      !NOMINAL_VERBS.test(word.word) &&
      !KEPT_VERBS.has(word.word)
    ) {
      const after = text.slice(next, end);
      const governs = end - next >= 2 && next <= to && !/^[的、率]/.test(after);
      const compound = MEASURE_NOUNS.test(after) || COMPOUND_TAILS.test(after) || SERVING.test(word.word);
      const noun = /^(?:n|r|x|s|t|m|f|q)/.test(block.words.endingAt(at)?.tag ?? '');
      return governs && !compound && noun && at > from ? next : from;
    }
    at = next;
  }
  return from;
}

function isWord(block: Sentence['block'], start: number, end: number): boolean {
  // 共 and 已 are adverbs where they stand alone; in 公共 and 已有 they are not words.
  if (end - start === 1 && !/^[dpv]/.test(block.words.beginningAt(start)?.tag ?? '')) return false;
  return block.words.isEdge(start) && block.words.isEdge(end);
}

export function headVerb(sentence: Sentence, start: number, end: number): number {
  const { words, skeleton } = sentence.block;
  const text = skeleton.text;
  const listed = HEAD_VERBS.allAt(text, start).find((verb) => words.isEdge(start + verb.length));
  const word = words.beginningAt(start);
  const tagged =
    word?.tag === 'v' && !NOMINAL_VERBS.test(word.word) && !KEPT_VERBS.has(word.word) ? word.word : undefined;
  const verb = listed ?? tagged;
  // 对全区增长的贡献率 is whole.
  if (verb === '对' && /(?:贡献率|贡献度|满意度|依存度|吸引力)$/.test(text.slice(start, end))) return 0;
  if (verb === undefined || KEPT_VERBS.longestAt(text, start) !== undefined) return 0;
  const after = text.slice(start + verb.length, end);
  // 全区有企业300家: what there is makes no compound with 有.
  if (/^[拥共现已]?有$/.test(verb) && after.length >= 2 && !COMPOUNDS.test(text.slice(start, start + 2)))
    return verb.length;
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
