import type { Park } from './park.ts';

// 合肥高新区域, 高新区位优势, 高新区块链: the last character belongs to the next word.
const NEXT_WORD = /^(?:域|块|位(?:优势|条件|因素|图))/u;

// 中关村大街, 中关村第一小学, 松山湖风景区, 中关村银行: a name without an ending of its own goes on.
const GOES_ON =
  /^(?:[东西南北中新老大小上下第一二三四五六七八九十]|实验|附属|科技|人民|软件|风){0,4}(?:大街|街道|街|路|桥|大道|地铁站|站|小学|中学|[一二三]小|医院|学校|学院|广场|大厦|论坛|银行|社区|派出所|胡同|租赁|股份|证券|景区|湖畔)/u;

/** Names that end in a word for a park end there; 中关村 and 松山湖 may be the first half of something else. */
const CLOSED = /(?:区|园|城|谷)$/u;

/**
 * Whether a name found at `[start, end)` is the park's and not a piece of a longer name.
 * `places` are the short names of provinces and cities that have parks.
 */
export function isWholeName(
  text: string,
  start: number,
  end: number,
  park: Park,
  places: ReadonlySet<string>,
): boolean {
  const rest = text.slice(end, end + 12);
  if (NEXT_WORD.test(rest)) return false;
  const name = text.slice(start, end);
  if (!CLOSED.test(name) && GOES_ON.test(rest)) return false;
  const before = placeBefore(text, start, places);
  const carriesItsCity = park.city !== park.province && park.city !== null && name.startsWith(park.city);
  return before === null || carriesItsCity || before === park.city || before === park.province;
}

/** 盐城滨海高新区 is not 天津滨海高新区, 保定中关村 not 中关村: the province or city printed directly before. */
function placeBefore(text: string, start: number, places: ReadonlySet<string>): string | null {
  const before = text.slice(Math.max(0, start - 6), start).replace(/[—－·-]$/u, '');
  for (const length of [5, 4, 3, 2]) {
    const place = before.slice(-length).replace(/[省市]$/u, '');
    if (places.has(place)) return place;
  }
  return null;
}
