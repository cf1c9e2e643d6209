/** What a page carries that no article does: page number and section, date line, editors, telephone, jump lines. */
const PAGE = String.raw`(?:第\s?[0-9A-Z一二三四五六七八九十百零〇]{1,4}\s?版|[A-D]?\d{1,2}\s?版|版次[：:]?\s?\w{1,4})`;
const EDITOR = String.raw`(?:本版|责任|本期|值班|执行|视觉|美术)?\s?(?:责编|编辑|主编|美编|组版|校对|版式|责校|编审|设计|检校)\s?[：:／/]?`;
const TELEPHONE = String.raw`(?:电话|传真|热线|邮箱|E-?mail|电子信箱|投稿邮箱|网址|邮编|邮政编码|新闻热线)\s?[：:（(]?`;
const DATE = String.raw`(?:\d{4}|[一二三四五六七八九〇○零]{4})\s?年\s?[0-9一二三四五六七八九十]{1,3}\s?月\s?[0-9一二三四五六七八九十]{1,3}\s?日`;
const WEEKDAY = '(?:星期|周)[一二三四五六日天]';

const STARTS_WITH_PAGE = new RegExp(`^${PAGE}(?:\\s|$|[·・|｜:：]|要闻|综合)`, 'iu');
const DATE_LINE = new RegExp(
  `^${DATE}\\s*${WEEKDAY}?\\s*(?:农历\\S{1,10}|第?\\s?\\d{1,6}\\s?期|总第\\s?\\d{1,6}\\s?期|今日\\S{1,6}版|${PAGE}|[A-D]\\d{1,2})*$`,
  'u',
);
const EDITOR_LINE = new RegExp(
  `^(?:${EDITOR}\\s*\\p{sc=Han}{1,4}(?:\\s\\p{sc=Han}{1,3}){0,3}\\s*){1,4}(?:${TELEPHONE}.{0,40})?$`,
  'iu',
);
const TELEPHONE_LINE = new RegExp(
  `^(?:${TELEPHONE}\\s?[（(]?[\\dA-Za-z@.（）()—－ -]{6,40}[\\s；;，,]*){1,4}$`,
  'iu',
);
const PAGE_NUMBER = /^[—－·\- ]{0,3}[A-D]?\d{1,3}[—－·\- ]{0,3}$/u;
const MASTHEAD = /^(?:国内统一(?:连续出版物|刊)号|邮发代号|CN\s?\d{2}-\d{4}|ISSN)/u;

/** 下转第三版, （上接A1版）, 详见第2版: where the other part of an article is. */
export const JUMP_LINE =
  /^[（(【▶►▲△]?\s*(下转|上接|转|接|详见|详细报道见|相关报道见|紧接)\s?(?:第\s?)?([A-D]?\s?[0-9一二三四五六七八九十]{1,3})\s?版\s*(?:[“"《]?([^）)】”"》]{2,40})[”"》]?)?\s*[）)】]?$/u;

const PLAIN_DATE = new RegExp(`^${DATE}$`, 'u');
const LONGEST = 60;

/** Whether a line is the page's first or last. */
export type Edge = 'first' | 'last' | null;

/** At the page's edges a bare number, at its head a bare date belongs to the page. */
export function isFurniture(line: string, edge: Edge = null): boolean {
  if (line.length > LONGEST) return false;
  if (PAGE_NUMBER.test(line)) return edge !== null;
  if (PLAIN_DATE.test(line)) return edge === 'first';
  return (
    (STARTS_WITH_PAGE.test(line) && !/[。，,]/u.test(line)) ||
    DATE_LINE.test(line) ||
    EDITOR_LINE.test(line) ||
    TELEPHONE_LINE.test(line) ||
    MASTHEAD.test(line)
  );
}

export function isJumpLine(line: string): boolean {
  return line.length <= LONGEST && JUMP_LINE.test(line);
}
