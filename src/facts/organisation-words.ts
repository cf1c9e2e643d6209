// The words organisations' names are made of. Newspapers spell them out: place or proper name, field, kind.

import { endsIn, lastUnits } from '../chinese/unit-set.ts';

/** A name ends in one of these. */
const KINDS =
  '公司|集团|总厂|分厂|工厂|[^工]厂|局|委员会|协会|学会|商会|联合会|理事会|基金会|工会|议会|国会|总会|同业公会|研究会|促进会|红十字会|妇联|文联|科协|常委会|管委会|居委会|村委会|董事会|联谊会|教育会|安理会|委|医院|学院|法院|检察院|研究院|科学院|工程院|设计院|剧院|国务院|画院|敬老院|福利院|卫生院|棋院|分院|分社|分行|分局|供销社|联络处|[剧作音美足篮]协|研究所|派出所|事务所|交易所|设计所|实验室|学校|党校|军校|附中|大学|中学|小学|一中|二中|幼儿园|报社|通讯社|出版社|旅行社|杂志社|合作社|信用社|联社|[美法路塔德]新?社|新华社|电视台|广播电台|气象台|电台|监测站|核电站|总站|中心|银行|总署|警署|[^客餐大歌舞前花后]厅|办事处|秘书处|管理处|公证处|总队|支队|大队|中队|分队|俱乐部|剧团|歌舞团|乐团|杂技团|艺术团|话剧团|马戏团|兵团|军区|军分区|解放军|舰队|政府|法庭|使馆|领事馆|办事机构|文化馆|图书馆|博物馆|艺术馆|档案馆|书店|百货|商场|商城|商行|大厦|监狱|海关|矿|农场|林场|牧场|制片厂|党委|党组|工委|党工委|纪委|团委|市委|省委|县委|区委|地委|政协|人大|党总支|党支部|编辑部|指挥部|司令部|参谋部|后勤部|政治部|宣传部|组织部|统战部|事业部|经营部|门市部|营业部|外交部|财政部|[^全内北东南西中外大干局顶底腹头胸]部|办公室|办公厅|领导小组|代表大会|共产党|[工民国和由]党|阵线|联盟|组织|公社|工会|联队|俱乐部队|证券|保险|实业|股份|智库|研究室|产业城|科技城|联合体|合作社|武警|法制办|办';

const KIND = new RegExp(`(?:${KINDS})$`, 'u');
const KIND_ENDS = lastUnits(KINDS);

/** These end in such a word and are no organisation. */
const NO_KIND = new Set(
  '科研所 福利院 敬老院 文工团 体委 团组织 党组 新格局 现政府 马戏团 共产党 中介公司 上市公司 加油站 国际化 最大化 人民军队 武警部队 党和政府 联合政府 特区政府 人民政府 商业银行 加工厂 国家机关 党政军 超级大国 大中学校 音乐厅 交易会 中西部 中南部 交汇处 汇合处 公共场所 非政府 四合院 中草药 中医药 天文学 伦理学 统计学 社会科学 人文科学 民族学 新闻学 海洋学 中医学 黑社会 同盟会 国际队 国家队 中大 中人 暨 渣 施工队 新政府 清政府 军政府 古典文学 儿童文学 海洋生物 党政机关 神州行 大部 部 局 厅 委 矿 厂 办 社会 机会 大会 会议 干部 全部 内部 外部 东部 西部 南部 北部 中部 局部 结局 当局 布局 全局 大局 格局 时局 战局 政局 开局 终局 部署 场所 党组织 组织 集团 公司 中心 总公司 大厦 政府 银行 医院 学校 大学 中学 小学 学院 研究所 工厂 企业 书店 商场 农场 矿 委员会 协会 办公室 保险 证券 股份 实业 联盟 总队 支队 大队 中队 分队 代表队 代表团 访问团 慰问团 俱乐部 法院 法庭 监狱 海关 剧团 乐团 军区 图书馆 博物馆 文化馆 办事处 管理处 派出所 电视台 电台 报社 出版社 董事会 党委 党组 党支部 市委 省委 县委 区委 团委 纪委 工会 议会 国会 幼儿园 使馆 大使馆 领事馆 法制办 中学 代表大会 领导小组 指挥部 司令部 编辑部 实验室 党 工党 研究室 政党 兵团 人大 政协 合办 主办 举办 承办 协办 开办 创办 兴办 筹办 申办 包办 查办 督办 百货 一部 二部 三部 部分 两部 矿 煤矿 金矿 铁矿 油矿 百分部 细部 商城 产业城 科技城 智库'.split(
    ' ',
  ),
);

/** A team is one when a place or an army comes before it: 辽宁队, 四川蓝剑队. */
export function isTeam(word: string): boolean {
  return (
    /^\p{Script=Han}{0,3}[^部军排车纵]?队$|^(?:男|女)[篮足排]$/u.test(word) &&
    !/^(?:部队|军队|排队|车队|纵队|领队|归队|入队|支队|大队|中队|小队|球队|乐队|舰队|卫队|梯队|商队)$/u.test(
      word,
    )
  );
}

/** Kinds that make an organisation only together with a name before them. */
export function isBareKind(word: string): boolean {
  return NO_KIND.has(word);
}

/** Bare words that never end an organisation's name, whatever stands before them. */
const NEVER =
  /^(?:大部|部|社会|机会|大会|会议|干部|全部|内部|外部|[东西南北中]部|局部|结局|当局|布局|全局|大局|格局|时局|战局|政局|开局|部署|场所|党组织|[合主举承协开创兴筹申包查督]办|[一二三两]部|部分|企业|百分部|细部|政党|办|局|厅|委|党|保险)$/u;

export function endsOrganisation(word: string): boolean {
  return endsIn(KIND_ENDS, word) && KIND.test(word) && !NEVER.test(word);
}

/** Words in which names begin though they are no names themselves. */
export const BEGINS_ORGANISATION =
  /^(?:中共|中央|中国|中华|全国|国家|国际|世界|亚洲|亚太|欧洲|联合国|人民|解放军|武警|华[东南北中]|东[北方]|西[北南]|[北南]方|总[政参后]|第[一二三四五六七八九十百\d０-９]+|八一|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|新华|最高)$/u;

/** Verbs that name a field of work inside a name: 环境监测总站, 旅游局, 发展银行. */
const FIELD = new Set(
  '监测 检测 研究 开发 发展 管理 服务 投资 建设 合作 贸易 设计 制造 加工 运输 销售 生产 教育 出版 发行 广播 检察 审判 测绘 勘探 勘察 勘测 监督 检验 检疫 进出口 咨询 评估 交易 交流 推广 促进 资助 救助 保护 防治 康复 培训 训练 试验 实验 指导 指挥 调度 协调 仲裁 登记 储备 供应 采购 装饰 印刷 包装 养殖 种植 租赁 担保 融资 信托 清算 施工 工作 领导 筹备 选举 立法 检查 调查 计划 统计 审计 旅游 安装 修理 修造 通信 通讯 航运 运营 经营 联合 合资 合营 控股 发电 供电 供水 播音 演出 演奏 文学 招商 就业 扶贫 救援 消防 防汛 抗旱 绿化 环保 执法 创新 孵化 展览 体育 国防 动员 储蓄 驻 附属 直属 援助 裁军 会计 证券 保险 营销 护理 康复 保健 制药 化工 建筑 建材 交通 铁路 水利 水电 冶金 纺织 轻工 邮电 期货 金融 信用 商业 科技 科学 技术 工程 实业 股份 有限 责任 解放 发射 调解 维修 出租 运动 攻关 协作 考察 勘查 普查 编译 翻译 广告 自治 复兴 革命 互助 保障 监察 监理 监管 推进 服装 安全 卫生 食品 医药'.split(
    ' ',
  ),
);

/** Nouns that stand before a name without belonging to it: titles, 记者, 图为. */
const APARTS =
  '^企业|龙头企业|科技企业|高新技术企业|上市公司|骨干企业|重点企业|创新型企业|领军企业|记者|主席|总统|总理|首相|书记|部长|省长|市长|县长|局长|厅长|处长|院长|校长|主任|委员|经理|董事长|总裁|同志|先生|女士|教授|专家|代表|领导人|负责人|发言人|秘书长|消息|报道|图为|本报|近日|目前|今天|昨天|日前|活动|时候|同时|方面|问题|情况|工作者|人员|群众|干部|职工|全体|有关|各级|各地|部分|许多|著名|原|前|新任';

const APART = new RegExp(`(?:${APARTS})$`, 'u');
const APART_ENDS = lastUnits(APARTS);

/** Names that stand alone: ministries and commissions by their short names, and what everybody calls so. */
const ALONE =
  /^(?:(?:外交|国防|财政|公安|司法|民政|教育|科技|农业|林业|水利|交通|铁道|邮电|商务|文化|卫生|建设|劳动|人事|地质|冶金|化工|煤炭|机械|电力|电子|轻工|纺织|内贸|外经贸|国土资源|环境保护|生态环境|工信|工业和信息化|人力资源和社会保障|自然资源|住房和城乡建设|农业农村|应急管理)部|(?:国家)?(?:发改|计|经贸|科|体|教|民|体改|卫健|医保|卫生)委|国资委|发展改革委|中央(?:军|纪|政法)委|党中央|国务院|新华社|联合国|安理会|欧盟|全国政协|全国人大|人民银行|证监会|银监会|保监会|美联储|塔斯社|路透社|法新社|美联社|共同社|红十字会|世贸组织|世界银行|欧佩克|国家统计局|国家税务总局|海关总署)$/u;

/** Whether a word is an organisation's whole name, with nothing before it. */
export function standsAlone(word: string): boolean {
  return ALONE.test(word);
}

const NOMINAL: ReadonlySet<string> = new Set('n ng nz ns nt nr nrt nrfg j b vn an x eng l s'.split(' '));

/** Parts of speech that neither stand in a name nor begin one, looked at first because most words are of these. */
const NEVER_INSIDE: ReadonlySet<string> = new Set('p c uj ul uz ug ud uv u d r y e o'.split(' '));

/** What may stand inside a name, judged by part of speech and by word. */
export function continuesOrganisation(word: string, tag: string): boolean {
  if (NEVER_INSIDE.has(tag)) return false;
  if (tag === 'm') return BEGINS_ORGANISATION.test(word) || /^[一二三四五六七八九十]+$/u.test(word);
  if (NOMINAL.has(tag)) return LETTER.test(word) && !(endsIn(APART_ENDS, word) && APART.test(word));
  return FIELD.has(word) || BEGINS_ORGANISATION.test(word) || (word.length > 1 && endsOrganisation(word));
}

const LETTER = /^\p{L}/u;

const SPECIFIC: ReadonlySet<string> = new Set('ns nz nt nr nrt nrfg j x eng'.split(' '));

/** What makes a name a name: without one of these before it, 研究所 is just a word. */
export function isSpecific(word: string, tag: string): boolean {
  if (SPECIFIC.has(tag)) return LETTER.test(word);
  return !NEVER_INSIDE.has(tag) && BEGINS_ORGANISATION.test(word);
}
