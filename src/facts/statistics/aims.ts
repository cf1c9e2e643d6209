/** What says in a clause that its figure is aimed at, not reached. */

/** Programmes and funds that are called 计划: 火炬计划, 千人计划, 863计划. */
const PROGRAMMES =
  '(?:火炬|星火|燎原|[千万百双]人|双百|[0-9]{3}|[”"」》]|研发|科技|人才|瞪羚|雏鹰|双创|双千|双引|扶贫|帮扶|攻关|支撑|倍增|培育|培养|行动|专项|资助|奖励|扶持|支持|领航|领军|学者|英才|创新|创业|产业化|推广)';
/** What somebody plans to do. A firm may be called …科技: 云帆科技计划投资 is an aim all the same. */
const PLANNED =
  '(?:总?投|再|新|将|到|于|在|用|今|明|年|未来|引|招|建|扩|改|增|培育|打造|实[现施]|完成|开|启|推|安排|筹|募|融|发|设|组|生产|达|投产|申|落|布局|占地)';
/** What belongs to a programme or stands in one: 火炬计划项目, 瞪羚计划企业. */
const OF_PROGRAMME =
  '(?:重点|重大|示范|专项|立项|入选)*(?:项目|企业|人才(?!公寓)|专家|课题|立项|入选|名单|学者|团队|成果|产品)';

/**
 * 计划 is a verb where somebody means to do something, and the end of a noun in 火炬计划项目128项, 千人计划12人, 年度计划,
 * 超计划 and 计划生育.
 */
const PLANS = [
  '(?<!超|年度|招生|减税|化)计划(?!生育|经济|单列|[内外”"」》])',
  `(?!${OF_PROGRAMME})(?<!${PROGRAMMES}计划(?!${PLANNED}))`,
  // A number right after it counts what is in a programme: 入选千人计划12人; but 全年计划20家, 投资计划50亿元.
  '(?!$(?<!(?:[年月日度]|投资|产值|收入)计划))',
].join('');

/** 工程规划 is a permit, 规划面积 how large a park is. */
const LAID_OUT = '(?<!工程|城市|城乡|土地|空间|总体|详细|发展)规划(?!面积|用地|占地|范围|总面积|许可|局)';

const WILL = '将(?:达|突破|超|实现|新增|带动|形成|建成|完成|引进|增|提|建|投)';

const RISEN =
  '(?:增[长加至]?|提[高升]|[上攀]升|发展|扩[大展]|下降|降低?|减少|压[缩减]|缩[短小减]|跃升|从|由)';

/** Of the text of a clause, up to the figure. */
export const AIMED = new RegExp(
  [
    ...['力争', '争取(?!到)', '目标', '预计', '预期', '有望', '拟', '确保', '力求'],
    ...[PLANS, LAID_OUT, WILL],
    // 由2019年的156亿元增长到2023年的488亿元 was reached.
    `(?<!${RISEN})到(?:20[0-9]{2}年(?!底?的?[0-9])|“十[四五六]五”末)`,
    ...['达产后', '建成后', '投产后', '全部达产', '项目达产'],
  ].join('|'),
);

/** 力争GDP增长8%，规上工业增加值增长12%: after these whatever is listed is an aim. */
const STRONGLY = /力争|力求|确保|预期|目标/;
const LISTED = /^(?:以上|以内|左右|余|多)?(?:、|，|和|及|以及)[^，；：已了]*$/;

/** What follows an aim in a list of aims: 计划投资100亿元，培育上市企业5家、引进人才300名. */
const GOES_ON =
  /^(?:以上|以内|左右|余)?(?:(?:、|和|及|以及)[^，、；：已了]*|，(?:并|新)?(?:引进|培育|新增|建设|带动|打造|吸引|集聚|聚集|孵化|创建|形成|新建|争创|力争|(?:年度|计划|年度计划|总)投资)[^，；：已了]*)$/;

/**
 * Whether a figure is aimed at like the one before it.
 * @param said what stands before that one in its sentence
 * @param between what stands between the two
 */
export function goesOnAiming(said: string, between: string): boolean {
  if (/目前|现有|现已|累计|截[至止]|其中|实际/.test(between)) return false;
  return GOES_ON.test(between) || (STRONGLY.test(said) && LISTED.test(between));
}
