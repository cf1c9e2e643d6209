/** Units that newspapers print after a number, what kind of quantity each makes, and what it is worth. */
import { MULTIPLIERS } from '../../chinese/numerals.ts';

export type UnitKind =
  | 'money'
  | 'ratio'
  | 'area'
  | 'length'
  | 'mass'
  | 'energy'
  | 'volume'
  | 'data'
  | 'time'
  | 'count';

export interface Unit {
  /** As printed, multiplier included: 亿元, 万平方米, 家. */
  readonly text: string;
  readonly kind: UnitKind;
  /** The unit `normalized` is given in, and the factor that leads there. */
  readonly base: string;
  readonly factor: number;
  readonly end: number;
}

type Row = readonly [names: string, kind: UnitKind, base: string | null, factor: number];

/** One row a base unit; names separated by blanks. A null base means the unit counts in itself. */
const ROWS: readonly Row[] = [
  ['元人民币 元', 'money', 'CNY', 1],
  ['美元', 'money', 'USD', 1],
  ['欧元', 'money', 'EUR', 1],
  ['港元 港币', 'money', 'HKD', 1],
  ['日元', 'money', 'JPY', 1],
  ['英镑', 'money', 'GBP', 1],
  ['% ％', 'ratio', 'percent', 1],
  ['‰', 'ratio', 'percent', 0.1],
  ['成', 'ratio', 'percent', 10],
  ['个百分点 百分点', 'ratio', 'percentage point', 1],
  ['倍', 'ratio', 'times', 1],
  ['番', 'ratio', 'doublings', 1],
  ['平方公里 平方千米', 'area', 'm2', 1e6],
  ['平方米 ㎡', 'area', 'm2', 1],
  ['公顷', 'area', 'm2', 1e4],
  ['亩', 'area', 'm2', 2000 / 3],
  ['公里 千米 km', 'length', 'm', 1000],
  ['厘米', 'length', 'm', 0.01],
  ['毫米', 'length', 'm', 0.001],
  ['微米', 'length', 'm', 1e-6],
  ['纳米', 'length', 'm', 1e-9],
  ['海里', 'length', 'm', 1852],
  ['米', 'length', 'm', 1],
  ['吨标准煤 吨标煤', 'energy', 'tce', 1],
  ['吨公里', 'count', null, 1],
  ['吨', 'mass', 't', 1],
  ['公斤 千克', 'mass', 't', 1e-3],
  ['斤', 'mass', 't', 5e-4],
  ['克', 'mass', 't', 1e-6],
  ['毫克', 'mass', 't', 1e-9],
  ['微克', 'mass', 't', 1e-12],
  ['千瓦时 度 kWh', 'energy', 'kWh', 1],
  ['兆瓦时 MWh', 'energy', 'kWh', 1e3],
  ['吉瓦时 GWh', 'energy', 'kWh', 1e6],
  ['千瓦 kW', 'energy', 'kW', 1],
  ['兆瓦 MW', 'energy', 'kW', 1e3],
  ['吉瓦 GW', 'energy', 'kW', 1e6],
  ['千伏安 kVA', 'energy', 'kVA', 1],
  ['兆伏安 MVA', 'energy', 'kVA', 1e3],
  ['立方米', 'volume', 'm3', 1],
  ['升', 'volume', 'm3', 1e-3],
  ['GB', 'data', 'GB', 1],
  ['TB', 'data', 'GB', 1e3],
  ['PB', 'data', 'GB', 1e6],
  ['P', 'data', 'PFLOPS', 1],
  ['工作日 个工作日', 'time', 'working day', 1],
  ['天', 'time', 'day', 1],
  ['个小时 小时', 'time', 'hour', 1],
  ['分钟', 'time', 'minute', 1],
  ['秒钟 秒', 'time', 'second', 1],
  ['个月', 'time', 'month', 1],
  ['年', 'time', 'year', 1],
  ['岁', 'time', 'year', 1],
  ['分', 'count', null, 1],
  [
    '人次 场次 户次 车次 架次 艘次 件次 班次 例次 台次 辆次 点次 家次 件套 批次 标箱 标准箱 个标箱 个标准箱 TEU 台套 台（套） 台(套)',
    'count',
    null,
    1,
  ],
  [
    '人口 家 个 项 件 条 次 期 名 人 位 户 场 台 套 辆 艘 架 部 篇 本 份 批 支 种 类 款 座 栋 幢 间 所 处 片 株 棵 头 只 张 例 宗 单 笔 起 幅 册 列 箱 枚 颗 粒 盏 封 卷 集 首 对 轮 趟 组 门 班 孔 口 床 尾 匹 羽 尊 根 节 节次 段 副 双 吨次',
    'count',
    null,
    1,
  ],
];

const UNITS = ROWS.flatMap(([names, kind, base, factor]) =>
  names.split(' ').map((name) => ({ name, kind, base: base ?? name.replace(/^个/, ''), factor })),
).sort((a, b) => b.name.length - a.name.length);

const BY_FIRST = new Map<string, (typeof UNITS)[number][]>();
for (const unit of UNITS) {
  const first = unit.name.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), unit]);
}

/** The unit that begins exactly at `at`, multiplier first (万亿元, 万家), or null. */
export function readUnit(text: string, at: number, approximation = ''): Unit | null {
  const multiplier = MULTIPLIERS.find(([name]) => text.startsWith(name, at));
  const scale = multiplier?.[1] ?? 1;
  let here = at + (multiplier?.[0].length ?? 0);
  // 5亿多元, 3万余人: the approximation stands between multiplier and unit.
  if (multiplier !== undefined && approximation === '' && /[余多来]/.test(text.charAt(here))) here += 1;
  const unit = BY_FIRST.get(text.charAt(here))?.find(({ name }) => text.startsWith(name, here));
  if (unit === undefined) return null;
  const end = here + unit.name.length;
  const per = /^[/／]([^，。；、0-9（）\s]{1,4})/.exec(text.slice(end, end + 5))?.[1];
  if (per !== undefined) return perUnit((multiplier?.[0] ?? '') + unit.name, unit, scale, per, end);
  return {
    text: (multiplier?.[0] ?? '') + unit.name,
    kind: unit.kind,
    base: unit.base,
    factor: unit.factor * scale,
    end,
  };
}

/** 元/平方米: a price or a density, comparable only with its like. */
function perUnit(name: string, unit: (typeof UNITS)[number], scale: number, per: string, at: number): Unit {
  const below =
    BY_FIRST.get(per.charAt(0))?.find((other) => per.startsWith(other.name))?.name ?? per.charAt(0);
  return {
    text: `${name}/${below}`,
    kind: unit.kind,
    base: `${unit.base}/${below}`,
    factor: unit.factor * scale,
    end: at + 1 + below.length,
  };
}
