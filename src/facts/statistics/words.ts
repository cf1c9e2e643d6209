/**
 * The closed classes of words that newspaper sentences build a figure with. A list here is a class of the
 * grammar, not a vocabulary: nouns are never listed, they are what is left.
 */

/** Verbs that never stand inside a noun phrase: the noun begins after the last of them. */
export const CUTTING_VERBS = byLength(
  '完成 实现 达成 开展 打造 建立 建成 建起 制定 制订 制发 出台 印发 发布 公布 举办 举行 召开 实施 梳理 破解 落实 推进 推动 ' +
    '拥有 具备 形成 构建 搭建 聚集 集聚 汇聚 吸纳 吸引 提供 化解 办结 获得 获评 获批 荣获 取得 赢得 争取到 争取 筹集 筹措 募集 发放 拨付 兑现 下达 ' +
    '收到 征集到 征集 收集 印制 产出 创造 带动 带来 拉动 撬动 承接 承办 设立 成立 组建 投放 落地 落户 入驻 进驻 迁入 布局 谋划 策划 ' +
    '认定 评选出 选派 选聘 选拔 派出 邀请 惠及 覆盖 涵盖 涉及 包括 包含 囊括 占据 盘活 腾出 腾退 整合 排查出 排查 整改 查处 查办 修订 签署 促成 推介 ' +
    '开通 开设 研发出 研制出 攻克 授予 颁发 减免 退还 缴纳 上缴 支付 耗资 斥资 迎来 刊发 捐赠 铺设 招收 招聘 招录 输送 动员 出动 加速 加快 夺得 斩获 摘得 ' +
    '先后 累计 共计 总计 合计 全部 陆续 相继 分别 通过 随着 围绕 依托 聚焦 瞄准 按照 根据 积极 大力 持续 不断 深入 稳步 全力 力争 预计 将 把 被 让 约有 共有 现有 已有 仅有 设有 建有 ' +
    '孵化出 培育出 培育 引育 集中攻关 满足 超过 突破 高达 达到 挂牌 储备 投入使用 推出 暨 服务保障 走访',
);

/** Verbs that are verbs only at the head of a phrase: 建设标准厂房, but 重点建设项目. */
export const HEAD_VERBS = byLength(
  '建设 服务 生产 使用 转化 承担 培养 孵化 组织 安排 配备 贡献 参与 参加 整理 编制 编写 制作 受理 办理 处理 设计 改造 修建 修复 扩建 改建 安装 拆除 清理 回收 安置 采购 ' +
    '购买 购置 购进 出售 销售 运送 运输 发运 接待 拍摄 播出 出版 种植 养殖 栽种 栽植 播种 收获 保持 位于 坐拥 拥 有 设 建 修 装 铺 捐 含 获 用 由 从 向 对 以 给 于 在 为 是 占 达 派 送 送出 招 出 发 调出 超 消化 消纳 清退 清运 ' +
    '规划 计划 汇集 聚 集 解决 上 选出 评出 涌现 涌现出 走出 开发 研发 攻关 收 签 签约引进 审议 审批 完善 梳理出 筛选 遴选 确定 明确 列出 提出',
);

/** Verbs that say what the number counts, so the indicator keeps them: 引进企业, 新增就业岗位. */
export const KEPT_VERBS = byLength(
  '新增 净增 新引进 新签约 新开工 新投产 新入库 新认定 新建 新落户 新设立 新注册 新登记 新入驻 新培育 引进 招引 引入 签约 开工 投产 竣工 ' +
    '增加 减少 节约 节省 减排 入选 入库 培训 投入 融资 授信 转让 登记 申报 申请 签订 储备',
);

function byLength(words: string): readonly string[] {
  return words.split(' ').sort((a, b) => b.length - a.length);
}

/** Words between a noun and its figure. */
export const LINKS =
  /(?:(?:均|都|已经|已|共|共计|总计|合计|累计|总量|总数|数量|总额|分别|首次|率先|成功|一举|只|仅|就|便|又|还|也|再|就有|全年|稳定|目前|预计|计划|可|能|将|总|力争|有望)?(?:稳定在|保持在|维持在|控制在|达成|达到了|达到|达|为|是|有|超过|超|突破了|突破|约|完成|实现|在|至|到|仅|共|计|完成了|实现了|了|：|:|共计|总计|合计|累计|多达|高达|一共有|一共|不到|不足|近))$/;

/** A change that leads to a new value: 压缩至, 增长到, 增至, 提升为. */
export const CHANGED_TO =
  /(?:逐步|大幅|成功|迅速|快速|已|再|又|进一步|由此)?(增长|增加|增|提高|提升|上升|升|上涨|涨|扩大|扩|发展|攀升|跃升|壮大|扩充|翻|下降|降低|降|减少|减|压缩|压减|缩短|缩减|缩|精简|回落|下调|上调|调整|优化)(?:了)?(?:到|至|为)(?:了)?$/;

export const UP =
  '增长|增加|递增|增|提高|提升|上升|上涨|攀升|扩大|上浮|升高|升|涨|高出|多|跃升|上扬|增产|增收|增资';
export const DOWN =
  '下降|降低|减少|下滑|回落|缩减|压缩|缩短|收窄|下跌|跌|降|减|压减|低于|负增长|萎缩|少|减产|减收';
/** A change itself: 增长, 下降了, 增幅达, 增速为. */
export const CHANGED_BY = new RegExp(
  `(?:(?<!新|净)(?<verb>${UP}|${DOWN})(?:了|幅度|幅)?(?:达到|达|为|约|近|超过|超)?|(?<noun>增速|增幅|涨幅|升幅|增长率|增长速度|降幅|跌幅|降低幅度)(?:分别|均|高达|达到|达|为|是|约|近|超过|超|：)*|(?<double>翻了|翻)|(?<times>(?:是|为|相当于)(?<base>[^，。；]{2,12}?)的))$`,
);
export const DOWNWARD = new RegExp(`^(?:${DOWN}|降幅|跌幅|降低幅度)$`);

/** Against what a change is measured, longest first; the second is how it is named. */
export const MARKERS =
  /同比|环比|(?:与|比|较|同)(?:上年|去年|上一年|前年|上年度)?同期(?:相比)?|[比较](?:上年|去年|上一年|上年度)末?|[比较](?:年初|上月|上季度|上个月|前一年|往年|以往|此前|原来|过去|传统[^，。；]{0,6})|与(?:上年|去年)相比|[比较](?:(?:19|20)[0-9]{2}年[末底初]?)|年均|年平均|平均每年|两年平均|三年平均|五年平均|同口径|每年|逐年|累计/g;

/** What may stand at a clause's head before its noun, and says nothing about the number. */
export const LEADERS =
  /^(?:其中包括|其中|其|另外|另|此外|同时|目前|截至目前|据介绍|据统计|据悉|据了解|数据显示|统计显示|预计|全年|当年|当月|今年以来|去年|今年|前后|共|共计|累计|合计|已经|已|还|也|又|再|并|并且|而且|且|和|及|以及|与|或|包括|新|均|都|仅|只|就|先后|陆续|相继|已先后|从而|因此|为此|近|约|一次|一举|分别|随着|截至|现|现在|如今|的|了|着|到|至|后|前|中|内|里|间|时|起|底|末|：|:|、|，|■|□|“|”|（|）)/;

/** Words for the place or firm a text speaks of, that a new noun phrase may begin with. */
export const GENERIC_SUBJECTS =
  /^(?:全区|园区|区内|高新区|该区|我区|本区|开发区|该高新区|该园区|辖区|全园|园内|区域|全域)(?:内|里)?(?:共|已)?/;
export const FOREIGN_SUBJECTS =
  /^(?:全国|全省|全市|全县|全州|全盟|全旗|全球|全世界|我国|我省|我市|国内|省内|市内|该市|该省|该县|世界|全行业|全自治区|各地|全城)(?:的|共|已)?/;

/** Nouns that make a count no statistic: 4个方面, 3个阶段. */
export const ABSTRACT_HEADS =
  /^(?:大)?(?:方面|层面|维度|环节|阶段|步骤|原则|关键|字|领域|角度|要素|方向|转变|坚持|必须|抓手|确保|聚焦|突出|着力|坚定|意识|自信|维护|结合|统一|到位|一律|必|更加|月|世纪|时代|季度|星期|周|小时|年头|年代|人口|百分点|词|词语|层次|重点方向|代表|文明)/;

export const ENTERPRISE_HEAD = /(?:企业|公司|单位|机构|商户|商家|工厂)$/;
export const PROJECT_HEAD = /(?:项目|工程)$/;

/** A predicate after a count tells which of the things are meant: 13家企业入选…. */
export const QUALIFIERS =
  /^(?:能够|成功|已经|已|均|都|全部|先后|陆续|正式|顺利|集中|正在|刚刚|分别)*(?:入选|入围|上榜|跻身|获评|获批|获得|获|荣获|被|列入|进入|通过|落户|入驻|签约|开工|投产|竣工|达产|付诸|参加|采用|挂牌|纳入|来自|出口|用于|实现(?=国产|量产|盈利|转化|上市)|(?:年)?(?:产值|营业收入|营收|销售收入|税收)(?:超过|超|突破|过|达到|达))/;
/** What such a predicate leaves out of the indicator. */
export const QUALIFIER_FILLERS = /^(?:能够|成功|已经|已|均|都|全部|先后|陆续|正式|顺利|集中|正在|刚刚|分别)+/;

/** Adverbs, prepositions and particles: a noun phrase behind a count ends before them. */
export const NOUN_STOPS =
  /(?:已经|已|均|全部|先后|陆续|正式|顺利|集中|成功|能够|正在|被|将|在(?!建|谈|研|校|岗|册|线)|对(?!外)|向|以(?!上|内|下|外)|与|由|把|从|共(?!享|建)|都|也|还|并(?!购|联|网)|为(?!主)|是|有(?!效|限|机|色|偿)|达|等|前来|到|参加|参与|入选|入围|上榜|跻身|获评|获批|获得|荣获|获|通过|落户|入驻|进入|进驻|完成|实现|开展|进行|签约(?!项目|企业)|开工(?!项目)|投产(?!项目)|竣工(?!项目)|推进|加快|加速|拥有|形成|成为|分布|分别|积极|纷纷|来自|同比|环比|较|占|超|总投资|年产值|产值|营业收入|累计|合计|计划|预计|建成|投用|投入|聚集|集聚|采用|受益|上市(?!公司|企业)|挂牌|列入|纳入|出口(?!企业)|转化|用于|位居|位列|其中|同时|不断|持续|增长|下降)/g;

/** People who are served rather than counted: 慰问困难党员66人 counts 慰问的困难党员. */
export const SERVING = /(?:关怀慰问|走访慰问|慰问|帮扶|救助|资助|走访|培训|表彰|救治|安置)$/;

/** Figures that are aimed at, not reached. */
export const AIMED =
  /力争|争取(?!到)|目标|预计|预期|计划|规划(?!面积)|将(?:达|突破|超|实现|新增|带动|形成|建成|完成|引进|增|提|建|投)|到(?:20[0-9]{2}年|“十[四五六]五”末)|有望|拟|确保|力求|达产后|建成后|投产后|全部达产|项目达产/;

/** Lengths of time are figures only where the noun says so: 办理时限压缩至1天. */
export const TIME_NOUN =
  /(?:时限|时间|时长|周期|用时|耗时|期限|寿命|工期|年限|账期|提速|提前|缩短|压缩|压减|里程|平均年龄|工时|时延|续航|学时|课时)/;
