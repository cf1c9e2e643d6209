import { isIn, unitSet } from '../unit-set.ts';

/**
 * What the words around a look-alike say that no word frequency does. Each entry is a habit of Chinese newspapers,
 * looked at only where its printed character stands; `before` and `after` are the few characters on either side.
 *
 * `restore` is sure enough to correct, whatever the words' costs; `keep` is never corrected; `lean` lowers what the
 * cut into words must gain to `needed` nats.
 * The first entry that fits decides.
 */
export interface Context {
  readonly printed: string;
  readonly right: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly verdict: 'restore' | 'keep' | 'lean';
  readonly confidence: number;
  readonly needed: number;
  readonly reason: string;
}

const keep = (
  printed: string,
  right: string,
  sides: Pick<Context, 'before' | 'after'>,
  reason: string,
): Context => ({
  printed,
  right,
  ...sides,
  verdict: 'keep',
  confidence: 1,
  needed: 0,
  reason,
});

const restore = (
  printed: string,
  right: string,
  sides: Pick<Context, 'before' | 'after'>,
  confidence: number,
  reason: string,
): Context => ({ printed, right, ...sides, verdict: 'restore', confidence, needed: 0, reason });

const lean = (
  printed: string,
  right: string,
  sides: Pick<Context, 'before' | 'after'>,
  needed: number,
  reason: string,
): Context => ({ printed, right, ...sides, verdict: 'lean', confidence: 0.9, needed, reason });

const CONTEXTS: readonly Context[] = [
  // 曰 is a day, except where somebody speaks or something is named or counted off
  restore('曰', '日', { before: /[0-9０-９]$/ }, 0.99, '数字之后是日期'),
  restore('曰', '日', { before: /月[一二三四五六七八九十廿卅]{1,3}$/ }, 0.99, '几月几日'),
  keep('曰', '日', { after: /^[：:“"‘'「『《]/ }, '曰字引出话语'),
  keep('曰', '日', { before: /[一二三四五六七八九十]$/ }, '一曰、二曰，是列举'),
  restore('曰', '日', { before: /[今昨明次近即每连节假生元当前同平昔往终]$/ }, 0.98, '某日'),
  restore('曰', '日', { after: /^[本前元方军报式语益均后内夜渐程历光记子常趋用]/ }, 0.97, '日字的词'),
  keep(
    '曰',
    '日',
    {
      before:
        /[子诗书传经谚语叹答对问名号谥歌赞铭云皆乃遂之者其人或又题匾联文颂叫称呼讽戏笑戒训赐有咸俱谓喻故]$/,
    },
    '曰字引出话语或名称',
  ),
  lean('曰', '日', {}, 1.9, '曰字今天只用来引话'),

  // 己 is oneself; where no such word is, 已 (already) was meant
  restore('己', '已', { before: /(?:^|[^自])$/, after: /^经/ }, 0.99, '已经'),
  restore('己', '已', { before: /[而不]$/, after: /^(?:[^\p{Script=Han}]|$)/u }, 0.97, '而已、不已'),
  keep('己', '已', { before: /^$/ }, '段首的己字前面缺字'),
  keep('己', '已', { after: /^(?:[^\p{Script=Han}0-9]|$)/u }, '己字收尾，指自己'),
  keep(
    '己',
    '已',
    { before: /[自知异利克舍律推由于及求体贴梯修反责罪戊贵肥损诸肖爱排惟唯虚安洁]$/ },
    '自己、知己一类的词',
  ),
  keep('己', '已', { before: /(?:[出尽凭如视与使把以]|(?<![行认作成])为)$/ }, '尽己所能、视如己出、为己任'),
  keep(
    '己',
    '已',
    { after: /^(?:任(?![命职教])|[方见所欲力身私溺饥意之]|[亥丑巳酉卯未])/ },
    '己任、己方一类的词，或干支',
  ),
  restore('己', '已', { after: /^(?:[\p{Script=Han}]|[0-9])/u }, 0.97, '已经'),
  keep('已', '己', { before: /(?:不能|难以|情不|不克|无法)自$/ }, '不能自已'),

  // 人选 is a candidate; a work or firm that is chosen for a list 入选
  keep('人', '入', { before: /[的佳适当统长席理任定补替荐派提]$/, after: /^选/ }, '人选，指候选的人'),
  restore(
    '人',
    '入',
    { after: /^选(?:[“"‘《]|了|全国|中国|国家级|世界|首批|第[一二三四五六七八九十0-9]|省级|年度|20\d\d)/ },
    0.93,
    '入选名单',
  ),
  restore(
    '人',
    '入',
    { before: /新$/, after: /^党(?:员|的|积极|对象|同志|[^\p{Script=Han}])/u },
    0.95,
    '新入党',
  ),
  restore('人', '入', { after: /^党(?:积极分子|申请书|宣誓|誓词|志愿书|介绍人|动机)/ }, 0.95, '入党'),
  keep('人', '入', { before: /引$/, after: /^[注入关深遐沉思向发瞩侧]/ }, '引人注目、引人深思一类'),
  lean(
    '人',
    '入',
    { before: /[进深列纳注步融陷介涌流迈嵌跨填录载汇潜闯侵坠跌输收投加转植渗吸迁编购并存归划计写插卷]$/ },
    1.5,
    '进入、列入一类的词',
  ),

  lean('入', '人', {}, 5.5, '入字常单用：入户、入家、入心'),

  // 年末 ends a clause; 年未 would need a verb
  restore(
    '未',
    '末',
    { before: /(?:[年月周季]|世纪|年代|学期|赛季)$/, after: /^(?:[，,。；;、）)至]|$)/ },
    0.96,
    '年末、世纪末',
  ),
  restore(
    '未',
    '末',
    { before: /(?:世纪|年代)$/, after: /^[0-9０-９一二三四五六七八九二到]/ },
    0.95,
    '年代末',
  ),
  keep('未', '末', { before: /那$/ }, '那未必是那末'),

  // A number is never changed
  keep(
    '千',
    '干',
    { before: /(?:[0-9０-９一二两三四五六七八九十百万亿数几上成近约好每第]|超过|不过|突破)$/ },
    '数词',
  ),
  keep(
    '千',
    '干',
    { after: /^[0-9０-９一二三四五六七八九十百万亿余多个名人家米克瓦吨里字元年盏店杯秋禧古载]/ },
    '数词',
  ),
  keep('干', '千', {}, '是否数词要由人来定'),
  keep('十', '千', {}, '数词'),
  keep('拨', '拔', { after: /^[出给付]/ }, '拨出款项'),
];

const BY_CHARACTER: ReadonlyMap<string, readonly Context[]> = new Map(
  [...new Set(CONTEXTS.map(({ printed }) => printed))].map((character) => [
    character,
    CONTEXTS.filter(({ printed }) => printed === character),
  ]),
);

const KNOWN = unitSet([...BY_CHARACTER.keys()].join(''));

/** What is known of a character between its neighbours, by what it may be a misprint of; null when nothing is. */
export function contextsAt(text: string, at: number): ((right: string) => Context | null) | null {
  const contexts = isIn(KNOWN, text, at) ? BY_CHARACTER.get(text.charAt(at)) : undefined;
  if (contexts === undefined) return null;
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at + 1, at + 9);
  return (right) => contexts.find((it) => it.right === right && fits(it, before, after)) ?? null;
}

function fits(context: Context, before: string, after: string): boolean {
  return (context.before?.test(before) ?? true) && (context.after?.test(after) ?? true);
}
