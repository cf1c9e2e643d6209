import type { Segmenter } from './segmenter.ts';

/** A quotation or title up to this many characters is kept on one line; a longer one would not fit a small screen. */
const keptWhole = 12;

const CLOSER: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
};

// 避头尾: what may not begin a line, and what may not end one.
const NOT_FIRST = /^[\p{Pe}\p{Pf}，。、；：！？!?,.;:%％‰·—…～]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}·]$/u;

// A line should not begin with what leans on the word before it: 的 了 们 着 过 家 亿元.
const LEANS_BACK = /^(?:[的地得了着过们等吗呢吧啊家个项件名位]|[万亿]?(?:元|美元|人次|公里))$/u;

// 11个月, 三个百分点: the measure word and what it measures are one quantity.
const COUNTED = /[\d〇零一二三四五六七八九十百千万亿两几多]个$/u;
const MEASURED = /^(?:多?月|半月|小时|百分点|工作日|季度|星期)/u;

/**
 * Cuts a headline where a line may end: between words, never inside a short “…” or 《…》, never before punctuation
 * that may not begin a line. The pieces, joined, are the headline; each is to stay on one line.
 */
export function headlineSegments(headline: string, segmenter: Pick<Segmenter, 'words'>): string[] {
  const segments: string[] = [];
  let heldUntil = 0;
  let at = 0;
  for (const word of segmenter.words(headline)) {
    const last = segments.at(-1);
    if (last === undefined || (at >= heldUntil && mayBreak(last, word))) segments.push(word);
    else segments[segments.length - 1] = last + word;
    heldUntil = Math.max(heldUntil, endOfQuotation(headline, at));
    at += word.length;
  }
  return segments;
}

function mayBreak(before: string, after: string): boolean {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before) || LEANS_BACK.test(after)) return false;
  if (COUNTED.test(before) && MEASURED.test(after)) return false;
  // 13.3%, TOP 100, 1-11月: numbers and Latin hold together, and a number holds its unit.
  if (/[\p{L}\p{N}]$/u.test(before) && /^\s/.test(after)) return !/[A-Za-z0-9]$/.test(before);
  return !/[\d.%]$/.test(before) || !/^(?:\p{Script=Han}{1,2}$|[\d.-])/u.test(after);
}

/** Where the quotation that opens at `at` ends, when it opens there and is short enough; else `at`. */
function endOfQuotation(text: string, at: number): number {
  const closer = CLOSER[text[at] ?? ''];
  if (closer === undefined) return at;
  const end = text.indexOf(closer, at + 1);
  return end !== -1 && end - at - 1 <= keptWhole ? end + 1 : at;
}
