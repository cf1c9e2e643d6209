/** Whose figure it is: the park, firm or project that heads a clause, carried on until another takes its place. */
import type { Park } from '../../register/park.ts';
import { bodyAt } from './bodies.ts';
import type { BlockText, Sentence } from './context.ts';
import { shortFirmAt } from './firms.ts';
import { CUTTING_VERBS, FOREIGN_SUBJECTS, NOMINAL_VERBS } from './words.ts';

export interface Subject {
  readonly name: string;
  readonly park: Park | null;
  /** 全省, 全国: holds for its own sentence and is never carried further. */
  readonly foreign?: boolean;
}

export interface SubjectAt {
  readonly at: number;
  readonly subject: Subject | null;
}

const ORGANISATION =
  /^[^，。；：、！？■□\s“”]{2,30}?(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|分公司|公司|党支部|党总支|联合会|商会|协会|研究院|研究所|实验室|大学|学院|医院|银行|产业城|科技城|产业园|工业园|科技园|物流园|创业园|软件园|基地|孵化器|加速器|管委会|管理委员会|党工委|服务局|服务中心|创新中心|税务局|科技馆|博物馆|图书馆|体育馆|展览馆|工厂|水厂|电厂|平台|生产线)/;
/** A project heads its clause only where the clause is about its size or its course. */
const PROJECT =
  /^[^，。；：、！？■□\s“”0-9]{3,30}?(?:项目|工程)(?=总投资|计划总投资|总占地|占地|总建筑|建筑|规划|位于|由|自|是|全部|建成|达产|投产|已|于|预计|一期|主要|竣工|正式)/;
const KIND_OF_PROJECT =
  /^(?:签约|新签约|重点|在建|新建|开工|新开工|投产|工业|产业|建设|亿元以上|续建|招商|引进|该|此|这些|上述|储备|谋划|实施|推进|完成|拟建).{0,6}(?:项目|工程)$/;
const GENERIC =
  /^(?:上市|国有|民营|外资|入驻|科创板|新三板|高新技术|龙头|骨干|重点|中小|科技|工业|各类|主要|农业|央企|医药|物流|链主|规上|现代|特色|省级|国家级|市级|实训|生产|研发|创新|公共|大型|专业|众多|三甲|三级|二级|专科|综合|社区|公办|民办|职业|高等|基层).{0,8}$/;
const INSTITUTION = /^(?:党工委、管委会|党工委管委会|管委会|管理委员会|党工委|党委|党政办|工委)/;
const PREAMBLE =
  /^(?:本[报刊台]讯|目前|当前|据介绍|据悉|近日|日前|如今|其中|同时|此外|另外|而|但|这是|去年|今年|全年|截至目前|数据显示|“|”|记者从|从|据|作为|在|经过|近年来|多年来|■|\s|　)+/;
const SPOKEN =
  /^(?:获悉|了解到|了解|召开|统计|消息|介绍|官方|通报|发布|税务|的统计|得知|统计局|经济|相关|有关|公布)/;
const THAT =
  /^(?:该|这个|这家|此)(项目|产业城|党支部|公司|企业|集团|基地|平台|产业园|园区|中心|高新区|开发区|园|区|院|研究院|实验室|工厂|科技园|银行|生产线|孵化器|协会|商会)/;
/** “我们公司产值突破10亿元”: the speaker's, and no park's. */
const OURS = /^(?:我们(?:公司|企业|集团|厂|单位|团队|项目)|我(?:公司|司|厂))/;
/** 某生物医药企业: some firm, and not the park. */
const SOME_FIRM = /^(?:某|一家(?!家))[^，。；：、“”0-9]{0,14}?(?:公司|企业|集团)/;
/** 园区还建起了…: the park again, after a firm had its say. */
const OWN_PARK = /^(?:管委会|党工委|园区|高新区|开发区|全园|区内|园内|我区|本区)/;
/** 云岭高新区创新平台众多 is said of the park, as 云岭高新区上市公司58家 is. */
const KIND_IN_PARK =
  /^(?:[^，。；]{0,4}平台|(?:上市|规上|龙头|骨干|重点|入驻|科技|民营|外资)(?:公司|企业)|(?:三甲|三级|二级|专科|综合|社区|公办|民办|职业|高等)(?:医院|学院|大学))$/;
/** 国家重点实验室14个、: the things that are counted, and nobody whose they are. */
const COUNTED = /^(?:达到|达|共有|共|已有|有)?[0-9.]+[万余多]*[个家所座处间](?=[，。；、]|$)/;
const NUMBERED = /^[一二三四五六七八九十0-9]+期/;

/** Where in a sentence a subject takes over, left to right. `heads` are the places where clauses begin. */
export function subjectsOf(
  sentence: Sentence,
  heads: readonly number[],
  carried: Subject | null,
  earlier: readonly string[],
): SubjectAt[] {
  const found: SubjectAt[] = [];
  let current = carried;
  let park = sentence.park;
  for (const head of heads) {
    const hit = subjectAt(sentence, head, current, park, earlier);
    if (hit === null) continue;
    current = hit.subject;
    if (current !== null && current.park !== null) park = current;
    found.push(hit);
  }
  return found;
}

function subjectAt(
  sentence: Sentence,
  head: number,
  current: Subject | null,
  park: Subject | null,
  earlier: readonly string[],
): SubjectAt | null {
  const { block, end } = sentence;
  const text = block.skeleton.text;
  const { at, preamble } = skipPreamble(sentence, head);
  if (at >= end) return null;
  const that = THAT.exec(text.slice(at, at + 8));
  if (that !== null) return { at, subject: antecedent(that[1] ?? '', block, at, current, park, earlier) };
  const ours = OURS.exec(text.slice(at, at + 6)) ?? SOME_FIRM.exec(text.slice(at, Math.min(end, at + 20)));
  if (ours !== null) return { at, subject: { name: ours[0], park: null } };
  const named = block.parks.find((hit) => hit.start === at);
  if (/(?:从|据|在|作为|经过)$/.test(preamble)) {
    const spoken =
      named !== undefined && /(?:从|据)$/.test(preamble) && SPOKEN.test(afterInstitution(text, named.end));
    return spoken ? { at, subject: { name: named.park.name, park: named.park } } : null;
  }
  const longer = longest(
    organisationAt(block, at, end),
    named === undefined ? (bodyAt(block, at, end) ?? shortFirmAt(block, at, end)) : null,
  );
  if (
    named !== undefined &&
    (longer === null ||
      longer.end <= named.end ||
      INSTITUTION.test(text.slice(named.end, named.end + 8)) ||
      KIND_IN_PARK.test(text.slice(named.end, longer.end)))
  ) {
    return { at, subject: { name: named.park.name, park: named.park } };
  }
  if (longer !== null && !COUNTED.test(text.slice(longer.end, longer.end + 12)))
    return { at, subject: { name: longer.name, park: null } };
  const name = block.names.find((hit) => hit.start === at);
  if (name !== undefined) return { at, subject: { name: name.name, park: null } };
  if (park !== null && current?.park == null && OWN_PARK.test(text.slice(at, at + 4)))
    return { at, subject: park };
  const foreign = FOREIGN_SUBJECTS.exec(text.slice(at, at + 6))?.[0];
  if (foreign !== undefined)
    return { at, subject: { name: foreign.replace(/[的共已]$/, ''), park: null, foreign: true } };
  return placeAt(block, at) ?? firmAt(text, at, current);
}

/** 清远市, but not 城镇: only what the segmenter knows as a place. */
function placeAt(block: BlockText, at: number): SubjectAt | null {
  const word = block.words.beginningAt(at);
  if (word?.tag !== 'ns' || !/.[省市县区州盟旗]$/.test(word.word)) return null;
  return { at, subject: { name: word.word, park: null, foreign: true } };
}

/** 公司注册资本5000万元: some firm, and which one only an earlier sentence can say. */
function firmAt(text: string, at: number, current: Subject | null): SubjectAt | null {
  const firm =
    /^(?:公司|企业|集团)(?=[^，。；、]{2})(?!诉求|负责|家|人员|自主|创新|技术|开办|总|主|之|办|服务|登记|[0-9.]|达|有|数)/.exec(
      text.slice(at, at + 6),
    );
  if (firm === null || (current !== null && current.park === null && current.foreign !== true)) return null;
  return { at, subject: { name: firm[0], park: null } };
}

type Named = { readonly name: string; readonly end: number } | null;

function longest(one: Named, other: Named): Named {
  return one !== null && (other === null || one.end >= other.end) ? one : other;
}

function afterInstitution(text: string, at: number): string {
  const rest = text.slice(at, at + 16);
  return rest.slice(INSTITUTION.exec(rest)?.[0].length ?? 0);
}

function skipPreamble(sentence: Sentence, head: number): { at: number; preamble: string } {
  const text = sentence.block.skeleton.text;
  let at = head;
  for (let before = -1; before !== at && at < sentence.end; ) {
    before = at;
    const period = sentence.periods.find((hit) => hit.start === at);
    at = period?.end ?? at + (PREAMBLE.exec(text.slice(at, at + 12))?.[0].length ?? 0);
  }
  return { at, preamble: text.slice(head, at) };
}

/** A body named by its last word, with nothing but a name before it: 广东聚石化学股份有限公司. */
export function organisationAt(
  block: BlockText,
  at: number,
  to: number,
): { name: string; end: number } | null {
  const text = block.skeleton.text.slice(at, Math.min(to, at + 40));
  const first = block.words.beginningAt(at)?.tag ?? 'n';
  if (/^[vdpmqrc]/.test(first)) return null;
  const name = PROJECT.exec(text)?.[0] ?? ORGANISATION.exec(text)?.[0];
  if (
    name === undefined ||
    /[0-9]/.test(name) ||
    KIND_OF_PROJECT.test(name) ||
    GENERIC.test(name) ||
    CUTTING_VERBS.occurrences(name).length > 0
  )
    return null;
  if (
    /^(?:全国|全省|全市|全区|各|多|这|那|一|两|不少|许多|众多|部分|所有|单个|每个|重点|规模以上|我|他|她|其)|的/.test(
      name,
    )
  )
    return null;
  return isNameOfWords(block, at, at + name.length) ? { name, end: at + name.length } : null;
}

/** A body's name is made of nouns: 毕业于某某大学 and 一家公司 are none. */
function isNameOfWords(block: BlockText, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const word = block.words.beginningAt(at);
    if (word === undefined) return false;
    if (/^(?:[pdrtmuc]|q)/.test(word.tag) || (word.tag === 'v' && !NOMINAL_VERBS.test(word.word)))
      return false;
    at += word.word.length;
  }
  return true;
}

/** 该项目: the last thing of that kind the article named; null when it named none. */
function antecedent(
  kind: string,
  block: BlockText,
  at: number,
  current: Subject | null,
  park: Subject | null,
  earlier: readonly string[],
): Subject | null {
  if (/区$|^园$/.test(kind)) return current?.park == null ? park : current;
  const before = [...earlier, block.skeleton.text.slice(0, at)];
  for (let i = before.length - 1; i >= 0 && i >= before.length - 4; i -= 1) {
    const name = lastOfKind(before[i] ?? '', kind);
    // 上市公司 is a kind, and no firm that 该公司 could mean.
    if (name !== null && !GENERIC.test(name.replace(/^.*?(?:高新区|开发区|园区)/, '')))
      return { name, park: null };
  }
  return current?.name.endsWith(kind)
    ? current
    : { name: block.skeleton.text.slice(at, at + 1) + kind, park: null };
}

function lastOfKind(text: string, kind: string): string | null {
  const end = text.lastIndexOf(kind);
  if (end < 0) return null;
  const name = nameEndingAt(text, end + kind.length);
  if (NUMBERED.test(name)) {
    const whole = nameEndingAt(text, text.lastIndexOf(kind, end - 1) + kind.length);
    const base = whole.replace(/[一二三四五六七八九十0-9]+期[^期]*$/, '');
    return base.length >= 2 && base !== whole ? base + name : null;
  }
  return name.length >= kind.length + 2 ? name : null;
}

function nameEndingAt(text: string, end: number): string {
  const part = text.slice(Math.max(0, end - 28), end);
  const mark = Math.max(
    ...[...'，。；：、！？■□“”的和与及在对向将是为该这'].map((char) => part.lastIndexOf(char)),
  );
  const verb = Math.max(-1, ...CUTTING_VERBS.occurrences(part).map((verb) => verb.end - 1));
  return part.slice(Math.max(mark, verb) + 1);
}
