/**
 * A date of the civil calendar as ISO 8601 at the written precision: 1978, 1978-05 or 1978-05-13; null when the
 * text is none. Never a Date: a time zone or an overflowing day (2023-02-30) must not move a newspaper.
 * Reads 1978-05-13, 1978/5/13, 1978.5.13, 19780513, 1978年5月13日, 一九七八年五月十三日, 二〇〇八年.
 */
export function parseDate(text: string): string | null {
  const match = FORMS.map((form) => form.exec(text.trim())).find((found) => found !== null);
  if (!match) return null;
  const [year, month, day] = [digits(match[1]), ordinal(match[2]), ordinal(match[3])];
  if (year === null || !/^\d{4}$/.test(year)) return null;
  if (match[2] === undefined) return year;
  if (month === null || month < 1 || month > 12) return null;
  if (match[3] === undefined) return `${year}-${pad(month)}`;
  if (day === null || day < 1 || day > daysIn(Number(year), month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const HAN = '[〇○零一二三四五六七八九]';
const FORMS = [
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/,
  /^(\d{4})([01]\d)([0-3]\d)$/,
  /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/,
  /^(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?$/,
  /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?$/,
  new RegExp(`^(${HAN}{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十廿卅]{1,3})日)?)?$`),
];

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇○零', '一', '二', '三', '四', '五', '六', '七', '八', '九'].flatMap((forms, value) =>
    [...forms].map((form) => [form, value]),
  ),
);

function digits(text: string | undefined): string | null {
  return text === undefined ? null : text.replace(/\D/g, (han) => String(DIGITS[han] ?? '?'));
}

/** 5, 05, 五, 十三, 二十, 三十一, 廿三 → a number; null for anything else. */
function ordinal(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^(?:([二三])?(十)|(廿)|(卅))?([一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  const tens = match[2] ? (DIGITS[match[1] ?? '一'] ?? 1) : match[3] ? 2 : match[4] ? 3 : 0;
  return tens * 10 + (DIGITS[match[5] ?? ''] ?? 0);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
