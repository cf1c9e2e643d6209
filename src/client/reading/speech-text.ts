/**
 * Writes a sentence as it is spoken: 108.86亿元 → 一百零八点八六亿元, 2024年1-11月 → 二零二四年一至十一月,
 * 13.3% → 百分之十三点三. Voices differ in what they make of figures; words they all read alike.
 */
export function speechText(text: string): string {
  return text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(?<!\d)(\d{4})(?=年)/g, (_, year: string) => digits(year))
    .replace(/(\d)\s*[-–—~～]\s*(?=\d)/g, '$1至')
    .replace(/(\d)\+(?=\d)/g, '$1加')
    .replace(/(\d+(?:\.\d+)?)([%‰])/g, (_, number: string, sign: string) => {
      return `${sign === '%' ? '百' : '千'}分之${spoken(number)}`;
    })
    .replace(
      /\d+(?:\.\d+)?(?=(余|多)?([\p{Script=Han}]))/gu,
      (number: string, more: string | undefined, next: string) =>
        number === '2' && more === undefined && COUNTED.test(next) ? '两' : spoken(number),
    )
    .replace(/\d+(?:\.\d+)?/g, (number) => spoken(number))
    .replace(/……/g, '，');
}

/** Measure words before which two is 两. */
const COUNTED = /[个项家条件次名期本场位种类座只台套辆亿万倍]/;
const DIGITS = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];
const LARGE = ['', '万', '亿', '万亿'];

function spoken(number: string): string {
  const [whole = '0', fraction] = number.split('.');
  const words = whole.length > 16 || /^0\d/.test(whole) ? digits(whole) : cardinal(whole);
  return fraction === undefined ? words : `${words}点${digits(fraction)}`;
}

function digits(number: string): string {
  return [...number].map((digit) => DIGITS[Number(digit)] ?? '').join('');
}

/** 1097 → 一千零九十七; 10 → 十; 20000 → 二万. */
function cardinal(whole: string): string {
  if (Number(whole) === 0) return '零';
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end));
  let words = '';
  let gap = false;
  groups.forEach((group, index) => {
    const value = Number(group);
    if (value === 0) {
      gap = words !== '';
      return;
    }
    if (words !== '' && (gap || value < 1000)) words += '零';
    words += fourDigits(value) + (LARGE[groups.length - 1 - index] ?? '');
    gap = false;
  });
  return words.replace(/^一十/, '十');
}

function fourDigits(value: number): string {
  let words = '';
  let zero = false;
  for (const [index, digit] of [...String(value)].entries()) {
    if (digit === '0') {
      zero = true;
      continue;
    }
    if (zero) words += '零';
    zero = false;
    words += (DIGITS[Number(digit)] ?? '') + (SMALL[String(value).length - 1 - index] ?? '');
  }
  return words;
}
