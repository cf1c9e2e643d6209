/** The noun a figure belongs to, before the figure: 工业增加值108.86亿元. */
import type { IndicatorHit } from '../../register/indicator.ts';
import type { Sentence } from './context.ts';
import { headOf } from './phrase-head.ts';
import { stripLinks } from './phrase-links.ts';
import { HEAD_VERBS, KEPT_VERBS, MEASURE_NOUNS, NOMINAL_VERBS } from './words.ts';

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
  /^(?:连续|全[村乡镇县市区省国厂校院州盟旗]|第[一二三四五六七八九十]+[批期次]|最后|此次|这次|上次|本次|首次|一次|一年|每年|其余|然而|方圆|最高|最低|最多|最少|至少|全部|总共|其他|另有|还有|同时|左右|前者|后者|人均|平均|日均|年均)$/;

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
