/** What a noun phrase loses or gains at its head once its verbs are off: enumerations, gatherings, 累计. */
import { KEPT_VERBS } from './words.ts';

/** 警示教育、家风家训助廉等活动 is 活动; “小马拉大车”突出问题工作任务 is 突出问题工作任务. */
export function afterEnumeration(text: string, start: number, end: number): number {
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
export function afterGathering(text: string, start: number, end: number): number {
  const gathering =
    /^[^，]{2,20}(?:大会|峰会|博览会|论坛|洽谈会|推介会|仪式)(?:现场|上|期间)?(?=签约|现场|共|达成|集中|意向|协议)/.exec(
      text.slice(start, end),
    );
  return start + (gathering?.[0].length ?? 0);
}

/** 累计引进签约项目, 新引进项目: such words belong to a verb that is kept. 减免税费 is what nobody has paid. */
export function withCumulative(text: string, start: number, from: number): number {
  if (start > from && text.charAt(start - 1) === '新' && text.slice(start, start + 2) !== '增加') {
    if (KEPT_VERBS.longestAt(text, start - 1) !== undefined) return start - 1;
  }
  if (start - 2 >= from && text.startsWith('减免', start - 2)) return start - 2;
  const kept = KEPT_VERBS.longestAt(text, start) !== undefined;
  return kept && start - 2 >= from && text.startsWith('累计', start - 2) ? start - 2 : start;
}
