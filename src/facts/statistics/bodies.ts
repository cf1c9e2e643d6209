/** Bodies and works that head a clause under no firm's name: 白浪综合保税区, 跨河大桥, 海关, 区人民医院新院区. */
import type { BlockText } from './context.ts';
import { CHANGED_BY, CHANGED_TO, CUTTING_VERBS, LINKS, MEASURE_NOUNS, NOMINAL_VERBS } from './words.ts';

/** What such a name ends with: kinds of bodies, of sites and of works. */
const BODY =
  /(?:保税区|[新院校库港景园]区|海关|街道|办事处|[^城乡村集]镇|医院|学校|中学|小学|大学|学院|研究院|研究所|检测所|事务所|派出所|实验室|法院|检察院|[政税商务源计理息监关统]局|委员会|支队|大队|中队|总队|[车电油水]站|变电站|支行|分行|总行|信用社|中心|[^工]厂|厂房|[^校田]园|.馆|大桥|隧道|公路|铁路|快速路|高速|机场|港口|码头|大厦|广场|公寓|小镇|农场|油田|热线|平台|基地|仓库|商会|协会|联盟|基金会|电视台|合作社|[一二三四五]期)$/;
const NO_BODY =
  /^(?:[人户亩日月年]均.*|(?:单个|每|各).*|园区|社区|景区|校区|辖区|城区|区内|全园|高新区|新区|公园|乐园|家园|平台|基地|中心|广场|城镇|乡镇|.{0,4}(?:孵化|公共|服务|创新|研发|技术|众创|示范|中试|重点|国家级|省级|市级|各类|各级|一批|产业)(?:平台|基地|中心|实验室|园区|园|空间))$/;
const LONGEST = 24;

/** The body whose name begins at `at` and that does or has what follows; what is merely counted is none. */
export function bodyAt(block: BlockText, at: number, to: number): { name: string; end: number } | null {
  const { text } = block.skeleton;
  let found = -1;
  let isProper = false;
  for (let end = at; end < to && end - at < LONGEST; ) {
    const word = block.words.beginningAt(end);
    if (word === undefined || !isNominal(word.tag, word.word)) break;
    isProper ||= /^(?:ns|nz|nr|nt|x)/.test(word.tag);
    end += word.word.length;
    if (BODY.test(text.slice(at, end))) found = end;
  }
  if (found < 0) return null;
  const name = text.slice(at, found);
  if (CUTTING_VERBS.occurrences(name).length > 0 || /^(?:经|由|据|以|将|向|对|为)/.test(name)) return null;
  if (NO_BODY.test(name) || /[“”■□]/.test(name) || isCounted(text.slice(found, to))) return null;
  return hasPredicate(block, found, to, isProper) ? { name, end: found } : null;
}

function isNominal(tag: string, word: string): boolean {
  if (/^[，。；：、！？“”（）]/.test(word)) return false;
  if (tag === 'v' || tag === 'vd') return NOMINAL_VERBS.test(word);
  return /^(?:n|a$|b$|j|s|f$|vn|x|eng|l$|i$)/.test(tag) || /^[一二三四五]期$|^[0-9]+千伏$/.test(word);
}

/** 重点实验室达到12家, 创新中心增至15家: such a thing is counted, and owns nothing. */
function isCounted(rest: string): boolean {
  const lead = /^[^，。；、0-9]{0,12}/.exec(rest)?.[0] ?? '';
  if (!/[0-9]/.test(rest.charAt(lead.length))) return false;
  const left = lead.replace(CHANGED_TO, '').replace(CHANGED_BY, '').replace(LINKS, '').replace(LINKS, '');
  return left.length < 2;
}

/** A verb, an adverb, a preposition or a time follows, or the measure that is given of it. */
export function hasPredicate(block: BlockText, at: number, to: number, isProper: boolean): boolean {
  const word = block.words.beginningAt(at);
  if (word === undefined || at >= to) return false;
  if (/^[vdpt]/.test(word.tag) || /^(?:全年|占地)/.test(word.word)) return true;
  // 白浪综合保税区货运量 is the zone's, 污水处理厂日处理能力 a measure of its own: only what bears a proper name owns.
  if (!isProper) return false;
  const measure = /^[^，。；、0-9]{0,8}(?=[0-9])/.exec(block.skeleton.text.slice(at, to))?.[0] ?? '';
  return (
    MEASURE_NOUNS.test(measure) ||
    /(?:面积|能力|[率量额值长宽高跨]|规模|占比|收入|年龄|时速|容积|投资|装机)(?:达到?|为|超过)?$/.test(
      measure,
    )
  );
}
