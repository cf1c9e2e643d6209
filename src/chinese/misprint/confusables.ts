/** How alike two characters are: `twin` when a stroke's length or a dot tells them apart, `look` when more does. */
export type Likeness = 'twin' | 'look';

export interface Lookalike {
  readonly character: string;
  readonly likeness: Likeness;
}

/** Pairs that even a careful eye takes for one another. */
const TWINS = `
人入 日曰 己已巳 末未 千干 士土 戌戍 治冶 析折 拆折 拔拨 侯候 晴睛 汩汨 沪泸 崇祟 栗粟 竞竟 撤撒 籍藉 遣遗 既即 贷货 徒徙 准淮 盲肓 暑署
茶荼 刺剌 爪瓜 鸟乌 兔免 旬句 宫官 狠狼 稍梢 博搏 幕墓 辨辩 拢扰 天夭 密蜜 侍待 肆肄 赡瞻 瞻赡 佘余 诛株 裁栽 戴载 疾疚 徽微 壁璧 祥详
`;

/**
 * Han characters that a compositor's case, a pen or an OCR program takes for one another because they look alike.
 * In a group every character stands for every other. Simplified forms, as mainland papers print.
 */
const GROUPS = `
人入八 日曰 己已巳 末未 千干于 士土 戌戍戊 天夭 大太犬 大丈 木术本 午牛 田由甲申 今令 刀力 九丸 王玉主壬 元无 贝见 乌鸟马
兔免 句旬 勺勾匀 乞气 厂广 厉历 右石古 白自 自目 目且旦 问间闻 闭闲 住往佳 徒徙 待侍恃 侯候 俏悄 代伐 休体 帅师 市币 亨享亭 哀衰衷
爪瓜 风凤 几儿 毋母 龙尤 叉又 义文 凡丸 甩用 贷货 贪贫 责贵 赔陪倍 赢嬴 卖买 失矢 夫天 朱未末 手毛 尺尽 户尸 丘兵 乒乓 治冶 冷泠
次决快 冰水 汩汨 沪泸 洒酒 淮准 准推 推椎 维淮 滩摊 漠模 漫慢 浸侵 沈沉 没设 沿治 治洽 洽恰 深探 清请情 晴睛 精清 析折拆 斥斤 拔拨 拔技
技枝 抢枪 担但 抬招 拍柏 拘抱 抖料科 挡档 挂桂 挑桃 捐损 捡检险 换唤 援缓暖 博搏膊 傅博 措借惜 搞稿 摘滴嫡 撤撒 操燥躁 籍藉 栽裁载 栗粟票
崇祟 暑署 罚罪 暮幕墓慕募 辨辩辫瓣 竞竟 境镜 音昔 晋普 昌冒 晓烧浇 绕饶 桥侨娇骄 复夏 履覆 厦夏 秦泰奏奉 棒捧 宋朱 来米 刺剌 制刮 划刘 列裂烈
倒到 刊刑 形型 利和 科秤 称秤 稍梢捎 销消削 租祖组阻 视祝 福幅副 神袖 抽油袖 补扑朴 被披 坡波破 裙群 郡群 劫却 即既 概慨 朗郎 狼狠 很狠 恨根
限根 良艮 饮钦 饭贩 板扳 返近 违连 迁迂 还这 过还 送迭 话活括 迥回 遣遗 遂逐 坠堕 陈阵 阳阴 郊效 那哪 邮郎 部陪倍 邻邹 永水求 灭火 灾炎 灰炭 炼练
烦顷项 须顶项 颂颁 颗颖 豫预 贯惯 管营 官宫 宜宣 直真 宣喧 寒塞赛寨 密蜜 宁宇字 守宁 学字 完宪 宠庞 寄奇 客容 溶熔 冬各 各名 吉告 集售 鸣呜 味昧
妹味 喝渴 竭揭 嘱瞩 堂党 常堂 赏常 盲肓 育盲 背肯 协胁 账帐 朋明 期斯 其具 基墓 堪勘 勤勒 动劲 劣务 怒恕 思恩 恳垦 勇男 毕华 此比 北比 环坏怀
观现规 孔扎 礼札 杭抗坑航 扛杠 杜社 壮状 志忘 变恋 弈奕 亦赤 业亚 温湿 县具 云去 云会 会合 合台 拾给 抬拾 始治 含舍合 金全 余佘 徐除 叙叔 针计 计讨
认队 以似 议仪 使便 史吏 更吏 梗硬 伟韦 违伟 国围圆园 困因固囚 同回 铜钢纲 网纲 岗冈 内肉 两雨 病疾 唤换焕涣 幢憧撞 隐稳 积织识 债绩 绩续 续读 缘绿录
线钱浅践残 细纽组 伸绅 经径轻 纪记 讯汛迅 级极 构沟购钩 纤歼奸 给结 洁结 绍招沼 照昭 偷愉输喻渝 论沦轮抡 抢沧枪 苍仓 创抢 泡抱炮跑饱 雹雷 雪霄 宵霄 震振
需儒 岭铃龄 玲伶 凯岂 凳登 澄橙 喜善嘉 蓝监盐篮 盆盒 盛盟 益盖 蓬篷 峰锋蜂 拌伴绊 判伴畔 采彩 菜莱 茶荼 荒慌 著着 薄簿 莫暮 芳劳 劳荣 营劳 葡萄 苗笛 笔竿
竿芋 竽芋 第弟 笑关 答合 筒简 范苑 菌茵 药约 获荻 落洛 蔬疏 蔓曼 藏臧 虎虚 虽强 蚊纹 蜡腊 蜡错 错措 铭铬 锻缎 锤捶 镶壤 镇填 填慎 真慎 铝铅 铅沿 铁铗 钟种 针钉
铺辅 辅捕 捕铺 博傅 缚傅 溥薄 馆管 管菅 官馆 馈溃 贿赂 贺贸 贾贸 贾买 赋贼 赛塞 赵赴 赴越 起赶 超越 趋趣 距拒 跌迭 跟踉 踏路 路洛 输轮 辑缉 辐幅 辞辟 辟避 壁璧臂 避辟
达迭 迈返 运远 远还 选洗 选逸 速束 速達 造适 适话 逢蓬 遍编偏 道首 遵尊 郑邓 部都 郭部 鄂鄙 配酉 酉西 酿酸 酝酿 采来 释择泽译 里重 量童 钓钧 均钧 均匀 圾极 址扯 坊纺防妨 坂板
垫势 热势 执热 埋理 理埋 埃挨 城诚 域城 增赠憎僧 墙樯 壳亮 处外 外处 夕久 夺夸 奋备 奖桨浆 套奔 如奴 妙纱砂 纱沙 妥娶 姐组 委季 季李 李季 姑始 威咸 威戚 婚昏 嫁稼 孟盂 孤狐 孩该核刻 害割
宾兵 密宓 富宫 察寮 封卦 射谢 导异 异导 尊遵 尝偿 尖尘 尤优 就蹴 尾屋 居届 届屈 层屋 展屋 属嘱 屯电 电屯 岁罗 岛鸟 峡狭侠 崖涯 崩绷 川州 州洲 巡迅 工土 工上 左右 巧功 功攻 攻玫 改攻 政改 故敌
布市 希布 帝常 带常 席度 库车 庆床 床庆 应庆 底低抵 店底 府附 废度 座坐 康廉 廉谦 廖寥 延廷 庭廷 建健 异弃 式武 弓己 引弘 张涨帐 弥称 弱溺 强虽 录彔 彤形 彻沏 彼波 征证 径怪 律津 得碍 循遁 微徽 德得
忆亿 忙忱 忠患 快块 怕拍 怜冷 性姓 怪径 恒桓 恢恍 恶悉 悉息 悟语 悔梅 悦说 您悠 悬县 情惰 惊凉掠 惕踢 惨掺 惩征 惯贯 愿原 慈兹 慕幕 慢漫 慧彗 憾撼 懂董 戏戎 成戍 我找 战站 所新 扁编 扎孔 托拖 扩旷
扬杨汤 扭纽 找我 批比 承永 投没 抗杭 折祈 护沪 报拔 拂佛 拆诉 拉垃 拐拗 择泽 拥佣 挂佳 指脂 挖控 挥辉 挨埃 挽晚 捉促 捷睫 掌撑 排徘 探深 接按 控空 推谁 描猫瞄 提堤题 插播 握屋 搜嫂 搬般 携隽 摆罢
摇谣遥 摩磨魔 播翻 擅檀 擦察 收攻 放旅 效郊 敏繁 救求 教敦 散撒 整楚 数教 斜科 断继 施旋 族旗 旋族 旱早 早旱 旧归 昆混 易昜 星皇 映央 春舂 昼尽 显昱 晨震 普晋 景影 晶品 智知 暇遐 暗谙 暴爆瀑 曝暴
`;

/** What each character may be a misprint of. */
export const LOOKALIKES: ReadonlyMap<string, readonly Lookalike[]> = tableOf([
  [TWINS, 'twin'],
  [GROUPS, 'look'],
]);

/** The look-alikes of a UTF-16 unit: one read of an array for the many that have none. */
export function lookalikesOf(unit: number): readonly Lookalike[] | null {
  const place = PLACES[unit] ?? 0;
  return place === 0 ? null : (LISTS[place - 1] ?? null);
}

const LISTS = [...LOOKALIKES.values()];
const PLACES = new Uint16Array(1 << 16);
for (const [index, character] of [...LOOKALIKES.keys()].entries())
  PLACES[character.charCodeAt(0)] = index + 1;

function tableOf(tables: readonly (readonly [string, Likeness])[]): Map<string, readonly Lookalike[]> {
  const table = new Map<string, Lookalike[]>();
  for (const [groups, likeness] of tables) {
    for (const group of groups.trim().split(/\s+/))
      for (const character of group) add(table, character, group, likeness);
  }
  return table;
}

/** The first table that names a pair says how alike it is. */
function add(table: Map<string, Lookalike[]>, character: string, group: string, likeness: Likeness): void {
  const others = table.get(character) ?? [];
  for (const other of group) {
    if (other === character || others.some((known) => known.character === other)) continue;
    others.push({ character: other, likeness });
  }
  table.set(character, others);
}
