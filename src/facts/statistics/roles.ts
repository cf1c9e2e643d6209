/** What a figure is in its sentence, told by the words right before it. */
import type { Quantity } from './quantities.ts';
import { CHANGED_BY, CHANGED_TO, DOWNWARD, MARKERS } from './words.ts';

export type Role =
  | { readonly kind: 'value' }
  /** 同比增长13.3%: `nounEnd` is where the words of the change begin. */
  | {
      readonly kind: 'change';
      readonly measure: string;
      readonly direction: 'up' | 'down' | null;
      readonly nounEnd: number;
    }
  /** 完成年度计划的140.86% */
  | { readonly kind: 'plan'; readonly measure: string; readonly nounEnd: number }
  /** 占全市的35% */
  | { readonly kind: 'share'; readonly whole: string; readonly ratio: boolean; readonly nounEnd: number }
  /** Stated only against something that is no earlier value: no statistic. */
  | { readonly kind: 'none' }
  /** 由3亿元 …: what a value was before. */
  | { readonly kind: 'base'; readonly nounEnd: number };

const PLAN =
  /(?:超额)?((?:完成|占|达到|达|为)[^，。；占]{0,12}?(?:计划|目标|任务|预算)(?:目标|任务|总量|数|额|投资)?)(?:的|比例(?:为|达))?(?:约|近|超过|超)?$/;
const SHARE =
  /(?:约|共|均|已)?占(?:到|了|据)?((?:[^，。；、占]|(?<=[和])、){0,26}?)(?:的)?(?<ratio>比重|比例|份额|比)?(?:约为|约|近|达到|达|为|由|从|提高到|提升至|提升到|超过|超|上升到|的|已)*$/;

/** 218人，占比35.6%: a share of what the figure before it counts. */
const PART = /^(?:占比|比重|比例)(?:约?为|达到|达|约|超过|超|近)*$/;
/** 为去年同期的118.6% */
const TIMES_OF_EARLIER =
  /(?:是|为|相当于|达到|达)((?:[0-9]{4}年|上年|去年|前年|原来|此前|改革前|当初)(?:同期|全年|末|底)?)的(?:约|近|超过|超)?$/;
const AGAINST_OTHERS =
  /(?:比|较|高于|低于|高出|快于)[^，；。]{0,3}(?:全国|全省|全市|全县|全区|全自治区|同行业?|行业|平均|其他|兄弟|序时)[^，；。]{0,14}(?:高|低|快|慢|多|少|高出|高于|低于|领先)?(?:出|了)?$/;

/** 由原来的3亿元 */
const BASE = /(?:由|从)(?:[^，。；0-9]{0,7}|[^，。；]{0,6}年[^，。；0-9]{0,3})$/;

/** `left` is the clause before the figure and ends where the figure (with 约 or 超 before it) begins at `at`. */
export function roleOf(left: string, at: number, quantity: Quantity, right: string): Role {
  const base = left.includes('由') || left.includes('从') ? BASE.exec(left) : null;
  if (base !== null && isBase(right)) return { kind: 'base', nounEnd: at - base[0].length };
  // 较上次提升6位: steps in a ranking. 比全省平均水平高3个百分点: against others, not against another time.
  if (quantity.unit.text === '位' && CHANGED_BY.test(left)) return { kind: 'none' };
  if (/[比较于]/.test(left) && AGAINST_OTHERS.test(left)) return { kind: 'none' };
  if (quantity.unit.kind === 'ratio') {
    const part = PART.exec(left);
    if (part !== null) return { kind: 'share', whole: '', ratio: false, nounEnd: at - part[0].length };
    const times = TIMES_OF_EARLIER.exec(left);
    if (times !== null)
      return { kind: 'change', measure: `为${times[1]}的`, direction: null, nounEnd: at - times[0].length };
    const plan = PLAN.exec(left);
    if (plan !== null) return { kind: 'plan', measure: plan[1] ?? '', nounEnd: at - plan[0].length };
    const share = SHARE.exec(left);
    if (
      share !== null &&
      !/(?:地|领|用|比|有|据)$/.test(share[0].slice(0, 2)) &&
      CHANGED_TO.exec(left) === null
    ) {
      return {
        kind: 'share',
        whole: share[1] ?? '',
        ratio: share.groups?.['ratio'] !== undefined,
        nounEnd: at - share[0].length,
      };
    }
  }
  return changeOf(left, at, quantity) ?? { kind: 'value' };
}

/** 由3亿元增长到5亿元: a base is one only where the new value follows. */
function isBase(right: string): boolean {
  return /^(?:左右|以上)?[^，。；0-9]{0,10}(?:到|至|为)(?:了)?(?:[^，。；0-9]{0,12}|[^，。；]{0,6}年[^，。；0-9]{0,3})$/.test(
    right,
  );
}

function changeOf(left: string, at: number, quantity: Quantity): Role | null {
  if (CHANGED_TO.test(left)) return null;
  const change = CHANGED_BY.exec(left);
  if (change === null) return null;
  const g = change.groups ?? {};
  const head = left.slice(0, change.index);
  const marker = lastMarker(head);
  // 增加就业岗位5000个 is read elsewhere; 同比增加25家 needs its marker, or else is a plain increase.
  if (g['times'] !== undefined) {
    return quantity.unit.text === '倍'
      ? { kind: 'change', measure: `为${g['base']}的`, direction: null, nounEnd: at - change[0].length }
      : null;
  }
  const word = g['verb'] ?? g['noun'] ?? g['net'] ?? '翻';
  if (g['net'] !== undefined && marker === null) return null;
  if (g['double'] !== undefined && quantity.unit.text !== '番' && quantity.unit.text !== '倍') return null;
  if (quantity.unit.kind === 'time' && marker === null) return null;
  const nounEnd = marker === null ? change.index : Math.min(marker.index, change.index);
  return {
    kind: 'change',
    measure: marker?.name ?? (g['double'] === undefined ? word : '翻番'),
    direction: DOWNWARD.test(word) ? 'down' : 'up',
    nounEnd: at - left.length + trimAdverbs(left.slice(0, nounEnd)),
  };
}

function lastMarker(text: string): { index: number; name: string } | null {
  const all = [...text.matchAll(MARKERS)].filter((hit) => !/累计|每年|逐年/.test(hit[0]));
  const hit = all.at(-1);
  if (hit === undefined || text.length - hit.index > 24) return null;
  const before = /[，；。]/.test(text.slice(hit.index));
  return before && !/期|相比/.test(hit[0]) ? null : { index: hit.index, name: nameOf(hit[0]) };
}

/** 较去年同期 and 同比 say the same; 与上年相比 is 比上年. Others stay as printed. */
function nameOf(marker: string): string {
  if (/同期/.test(marker)) return '同比';
  if (/^年平均|平均每年/.test(marker)) return '年均';
  return marker
    .replace(/^[比较与]/, '比')
    .replace(/相比$/, '')
    .replace(/去年|上一年|上年度/, '上年');
}

function trimAdverbs(text: string): number {
  return (
    text.length -
    (/(?:分别|均|累计|实现|实际|大幅|快速|稳步|平稳|继续|持续|逆势|保持|总体|也|还|又|将|已|再|更是|更|则|可比|按可比价格?计算?|扣除[^，]{0,8}因素|强劲|高速|迅猛|显著|明显|普遍|比去年|，|的)+$/.exec(
      text,
    )?.[0].length ?? 0)
  );
}
