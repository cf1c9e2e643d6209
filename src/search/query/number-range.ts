/** A range of numbers asked for: `增长>30%`, `60亿..300亿`, `工业增加值>=100亿元`. */
export interface NumberRange {
  /** Words before the number: an indicator's name, or a change (增长, 下降). */
  readonly label: string;
  /** up, down: changes only; null: any number. */
  readonly direction: 'up' | 'down' | null;
  readonly from: number;
  readonly to: number;
  /** Whether the ends themselves belong to it. */
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
  /** In the units statistics are kept in (CNY, percent), or null where none was typed: any. */
  readonly unit: string | null;
}

const amount = /^([+-]?\d+(?:,\d{3})*(?:\.\d+)?)(万亿|千万|百万|亿|万|千|百)?(.{0,8})$/;
const compared = /^(.{0,12}?)(>=|<=|=>|=<|≥|≤|>|<|=)([^<>=≥≤]{1,20})$/;
const between = /^(.{0,12}?)[:：]?([+-]?\d[^.:]*(?:\.\d+[^.:]*)?)\.\.([+-]?\d.{0,20})?$/;

const multipliers: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 100,
};

/** What the typed unit is called in the index; others are called as they are written. */
const units: Readonly<Record<string, string>> = {
  '%': 'percent',
  '‰': 'per mille',
  百分点: 'percentage point',
  元: 'CNY',
  元人民币: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港元: 'HKD',
  日元: 'JPY',
  倍: 'times',
  平方米: 'm2',
};

const ups = /^(?:同比|环比|比)?(?:增长|增幅|增加|上升|提高|提升|上涨|增速)$/;
const downs = /^(?:同比|环比|比)?(?:下降|降低|减少|下跌|降幅)$/;
const changes = /(?:同比|环比)?(?:增长|增幅|增加|上升|提高|提升|上涨|增速|下降|降低|减少|下跌|降幅)$/;

/** Reads a range of numbers, or null where the text is not one. */
export function readNumberRange(text: string): NumberRange | null {
  const plain = text.normalize('NFKC');
  const one = compared.exec(plain);
  if (one !== null) return comparedRange(one[1] ?? '', one[2] ?? '', one[3] ?? '');
  const two = between.exec(plain);
  if (two === null) return null;
  const from = readAmount(two[2] ?? '');
  const to = two[3] === undefined ? null : readAmount(two[3]);
  if (from === null || (two[3] !== undefined && to === null)) return null;
  // 60..300亿: the unit is said once.
  const scale = from.unit === null && from.scale === 1 && to !== null ? to.scale : from.scale;
  const least = from.number * scale;
  const most = to === null ? Number.POSITIVE_INFINITY : to.number * to.scale;
  return {
    ...labelled(two[1] ?? ''),
    from: least,
    to: most,
    fromIncluded: true,
    toIncluded: true,
    unit: from.unit ?? to?.unit ?? null,
  };
}

function comparedRange(label: string, sign: string, right: string): NumberRange | null {
  const read = readAmount(right);
  if (read === null) return null;
  const value = read.number * read.scale;
  const equal = /[=≥≤]/.test(sign);
  const above = /[>≥]/.test(sign);
  const below = /[<≤]/.test(sign);
  return {
    ...labelled(label),
    from: below ? Number.NEGATIVE_INFINITY : value,
    to: above ? Number.POSITIVE_INFINITY : value,
    fromIncluded: equal || below,
    toIncluded: equal || above,
    unit: read.unit,
  };
}

/** `工业增加值增长` asks for the change of one indicator. */
function labelled(label: string): Pick<NumberRange, 'label' | 'direction'> {
  if (ups.test(label)) return { label: '', direction: 'up' };
  if (downs.test(label)) return { label: '', direction: 'down' };
  const change = changes.exec(label);
  if (change === null) return { label, direction: null };
  return { label: label.slice(0, change.index), direction: /降|减|跌/.test(change[0]) ? 'down' : 'up' };
}

function readAmount(text: string): { number: number; scale: number; unit: string | null } | null {
  const match = amount.exec(text.trim());
  if (match === null) return null;
  const [, digits = '', multiplier = '', rest = ''] = match;
  if (/\d/.test(rest)) return null;
  const name = rest.replace(/^个/, '');
  const unit = name === '' ? null : (units[name] ?? name);
  return { number: Number(digits.replaceAll(',', '')), scale: multipliers[multiplier] ?? 1, unit };
}
