/**
 * Events a park's chronicle is made of: signed, begun, opened, listed. Only what has happened; what is planned,
 * hoped for or pushed for is none.
 */
import type { Event, Statistic } from '../record/schema.ts';
import type { ArticleText, TextBlock } from './article-text.ts';
import { type Span, sentencesOf } from './statistics/clauses.ts';
import { type PeriodHit, scanPeriods } from './statistics/periods.ts';
import { skeletonOf } from './statistics/skeleton.ts';

interface Kind {
  readonly kind: string;
  readonly verb: RegExp;
}

/** What happens, in the order it is looked for; a clause states each kind once. */
const KINDS: readonly Kind[] = [
  {
    kind: '签约',
    verb: /(?:集中|正式|成功)?签约(?!项目|企业|金额|额|率|客户)|签署[^，。；]{0,20}?协议|签订[^，。；]{0,20}?(?:协议|合同)/g,
  },
  { kind: '开工', verb: /开工(?!项目|率|企业|前|条件|手续)|动工(?!项目)|奠基|破土/g },
  { kind: '开园', verb: /开园|开业|启用(?!率)|投入使用|投入运营|投运/g },
  { kind: '投产', verb: /投产(?!项目|后|率|达效|企业)|试生产|量产(?!后)|下线/g },
  { kind: '竣工', verb: /竣工(?!项目|率|后)|封顶|落成/g },
  { kind: '揭牌', verb: /揭牌|揭幕|挂牌(?!企业|督战|出让)/g },
  { kind: '上榜', verb: /入选|上榜|入围|荣获|获评|获批|跻身|被认定为|被评为|被授予/g },
  { kind: '上市', verb: /(?:成功|正式|挂牌)上市|登陆(?:科创板|创业板|主板|北交所|港交所)/g },
  { kind: '成立', verb: /成立(?!以来|后|以后|之初|的)/g },
];

/** Every verb above without what may not stand around it: a paragraph that has none tells of no event. */
const ANY =
  /签约|签署|签订|开工|动工|奠基|破土|开园|开业|启用|投入使用|投入运营|投运|投产|试生产|量产|下线|竣工|封顶|落成|揭牌|揭幕|挂牌|入选|上榜|入围|荣获|获评|获批|跻身|被认定为|被评为|被授予|上市|登陆|成立/;

/** Words right before a verb that make it a plan, a wish or a task. */
const NOT_YET =
  /(?:将|拟|即将|计划|力争|争取|推动|促进|促|加快|早日|尽快|年内|预计|抓|确保|助力|支持|服务|申报|有望|可|能|未|尚未|待|前|准备|等待|从|促成|推进|保|实现|至|到|后|以|已有|项目|围绕|具备|办理|全部|联审)$/;
const HOLDS = /(?:仪式|大会|活动)[^，。；]{0,14}(?:举行|举办|召开)/;
const LEAD =
  /^(?:同时|此外|据悉|据了解|其中|目前|随着|当天|当日|会上|仪式上|现场|一个|由|近日|日前|，|□|\s)+/;

export function eventsOf(article: ArticleText, statistics: readonly Statistic[]): Event[] {
  let year: number | null = null;
  const date = article.draft.date;
  const paragraphs = article.blocks.filter(({ block }) => block.type === 'paragraph');
  const skeletons = paragraphs.map(({ text }) => skeletonOf(text).text);
  // What is said after the last verb of an event dates no event.
  const last = skeletons.findLastIndex((text) => ANY.test(text));
  return paragraphs.slice(0, last + 1).flatMap((block, index) => {
    const text = skeletons[index] ?? '';
    return sentencesOf({ text, asides: [] }).flatMap((sentence) => {
      const periods = scanPeriods(text, block.text, sentence.start, sentence.end, { date, year });
      year =
        Number(periods.findLast(({ period }) => period !== null)?.period?.start.slice(0, 4) ?? year) || null;
      return sentenceEvents(block, text, sentence, periods, statistics);
    });
  });
}

function sentenceEvents(
  block: TextBlock,
  text: string,
  sentence: Span,
  periods: readonly PeriodHit[],
  statistics: readonly Statistic[],
): Event[] {
  const words = text.slice(sentence.start, sentence.end);
  const held = HOLDS.test(words);
  return KINDS.flatMap(({ kind, verb }) => {
    const hit = [...words.matchAll(verb)].find((found) => happened(words, found.index, found[0], held));
    if (hit === undefined) return [];
    const at = sentence.start + hit.index;
    const subject = subjectBefore(block, text, sentence.start, at, periods);
    // A chronicle has a day or someone it happened to; without either it is a word, not an event.
    const when = periods.findLast((period) => period.period !== null && isDated(text, period, at));
    const recent = periods.some(({ period, start }) => period === null && start < at);
    if (subject === null || (when === undefined && !recent && !held)) return [];
    const amount = amountIn(block, sentence, statistics);
    const source = block.slice(sentence.start, sentence.end);
    const printed = block.text.slice(sentence.start, sentence.end);
    return [{ kind, text: printed, date: when?.period?.end ?? null, subject, amount, source }];
  });
}

function happened(words: string, at: number, verb: string, held: boolean): boolean {
  const before = words.slice(Math.max(0, at - 6), at);
  const after = words.slice(at + verb.length, at + verb.length + 6);
  if (/^(?:项目|企业|即|条件|准备|建设的|工作|流程|审批)/.test(after)) return false;
  if (/^仪式|^暨/.test(after)) return held;
  return !NOT_YET.test(before);
}

/** A time before the verb, or right behind it: 成立于2010年6月. */
function isDated(text: string, { start, usable }: PeriodHit, at: number): boolean {
  return start < at ? usable : /^[^，。；]{0,4}于$/.test(text.slice(at, start));
}

function subjectBefore(
  block: TextBlock,
  text: string,
  from: number,
  at: number,
  periods: readonly PeriodHit[],
): string | null {
  const comma = Math.max(
    text.lastIndexOf('，', at - 1),
    text.lastIndexOf('；', at - 1),
    text.lastIndexOf('：', at - 1),
  );
  let start = Math.max(from, comma + 1);
  for (let before = -1; before !== start; ) {
    before = start;
    start = periods.find((hit) => hit.start === start)?.end ?? start;
    start += LEAD.exec(text.slice(start, at))?.[0].length ?? 0;
  }
  const other = Math.max(text.slice(start, at).lastIndexOf('暨'), text.slice(start, at).lastIndexOf('等'));
  const name = trimmed(block.text.slice(start, at), text.slice(start, at));
  const short =
    other >= 0 ? trimmed(block.text.slice(start + other + 1, at), text.slice(start + other + 1, at)) : name;
  const found = name.length <= 30 ? name : short;
  if (other >= 0 && /^[一二三四五六七八九]期/.test(short)) return sharedName(name, short);
  return found.length >= 2 && found.length <= 30 && !/^[的了和与]/.test(found) ? found : null;
}

/** 广汇二期项目开园仪式暨三期项目动工: the third phase is of the same name. */
function sharedName(whole: string, phase: string): string {
  const base = /^(.+?)[一二三四五六七八九]期/.exec(whole)?.[1];
  return (base ?? '') + phase;
}

function trimmed(original: string, skeleton: string): string {
  const place = skeleton.search(/在[^，。；]{2,}$/);
  const kept = place > 1 ? original.slice(0, place) : original;
  return kept
    .replace(
      /(?:已|正式|成功|顺利|集中|先后|相继|共同|全面|双双|同日|如期|隆重|再次|首次|联合|均|都|分别)+$/,
      '',
    )
    .trim();
}

/** The sum of money the sentence itself states, when it states one. */
function amountIn(block: TextBlock, sentence: Span, statistics: readonly Statistic[]): Event['amount'] {
  const money = statistics.find(
    ({ at, normalized }) =>
      at?.block === block.index &&
      at.start >= sentence.start &&
      at.end <= sentence.end &&
      /^[A-Z]{3}$/.test(normalized?.unit ?? ''),
  );
  return money?.value == null || money.unit === null ? null : { value: money.value, unit: money.unit };
}
