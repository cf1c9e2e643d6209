import type { Dictionary } from './dictionary/dictionary.ts';
import { endsIn, unitSet } from './unit-set.ts';

const NUMERAL = '一二三四五六七八九十百千万亿零〇两';

/** A number that more numerals may follow: 60, 3.5万, 四十, 第四十, 上, 数. */
const OPEN = new RegExp(
  `(?:^[0-9０-９][0-9０-９.,．，]*[百千万亿]*|^[第数几上近]?[${NUMERAL}]+|^[上数几])$`,
  'u',
);

/** What such a number ends in: asked first, because most words do not. */
const OPEN_ENDS = unitSet(`0123456789０１２３４５６７８９.,．，上数几${NUMERAL}`);

// 千瓦, 千克, 百分点, 万象: here the numeral belongs to what follows.
const MULTIPLES = /^[百千万亿]*[百万亿千](?![瓦克米伏赫卡帕焦]|分|姓|货|倍)/u;

const NUMERALS = new RegExp(`^[${NUMERAL}]+`, 'u');

/** What follows a number in digits and is not the beginning of a longer word (年级, 年代, 分钟, 日元, 月份). */
const DATE_UNIT =
  /^(?:年(?!级|代|度|轮|货|纪|龄)|月(?!份|饼|球|亮)|日(?!元|本|圆|用|常)|时(?!候)|分(?!钟|之|数|店|公司|局|行|别)|秒(?!钟))/u;

/**
 * Numerals belong to the number before them: 60|亿元 is 60亿|元, 第四十|一次 is 第四十一|次; and a date's unit stands
 * for itself: 31|日电 is 31|日|电.
 */
export function joinNumerals(words: readonly string[], dictionary: Dictionary): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before === undefined || !endsIn(OPEN_ENDS, before) || !OPEN.test(before)) {
      joined.push(word);
      continue;
    }
    const taken = takenBy(before, word, dictionary);
    if (taken > 0) joined[joined.length - 1] = before + word.slice(0, taken);
    const rest = word.slice(taken);
    if (rest === '') continue;
    if (rest.length > 1 && /[0-9０-９万亿]$/u.test(before) && DATE_UNIT.test(rest))
      joined.push(rest[0] ?? '', rest.slice(1));
    else joined.push(rest);
  }
  return joined;
}

/** How many characters of a word belong to the number before it. */
function takenBy(before: string, word: string, dictionary: Dictionary): number {
  const multiples = MULTIPLES.exec(word)?.[0].length ?? 0;
  if (multiples > 0) return multiples;
  const numerals = NUMERALS.exec(word)?.[0].length ?? 0;
  const countsOn = /[一二三四五六七八九十百千万亿零〇]$/u.test(before) && before.length > 1;
  return countsOn && numerals > 0 && dictionary.entry(word)?.tag === 'm' ? numerals : 0;
}
