import { isBlank, isLineEnd } from '../chinese/char-class.ts';
import { isPersonName } from '../chinese/names.ts';
import { endsSentence, widened } from '../chinese/punctuation.ts';
import type { Looks } from '../tree/node.ts';
import { type BylineReading, bylineOf } from './byline.ts';
import { type Edge, isFurniture, isJumpLine } from './furniture.ts';
import type { Gathered } from './gather.ts';

export interface Features {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
  readonly indented: boolean;
  readonly looks: Looks;
  /** The text without wraps, marks widened: whole if short, else only its beginning. */
  readonly head: string;
  /** The last characters, in the same form. */
  readonly tail: string;
  /** Characters without blanks. */
  readonly length: number;
  readonly byline: BylineReading | null;
  /** Four or more words set apart by blanks: a row or the head of a table. */
  readonly columns: boolean;
  /** A blank parts it in two, as subheads are set: 党建引领 产业聚势发展. */
  readonly pause: boolean;
  /** The page's furniture stands right before it. */
  readonly opensPage: boolean;
  /** The text ends with a signature in brackets or an end dateline. */
  readonly signed: boolean;
  readonly ended: boolean;
}

const WINDOW = 72;

export function featuresOf(text: string, gathered: Gathered, edge: Edge): Features {
  const first = gathered.lines[0];
  const last = gathered.lines.at(-1);
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  const raw = text.slice(start, Math.min(end, start + 2 * WINDOW));
  const head = compact(raw);
  const tail = end - start <= 2 * WINDOW ? head : compact(text.slice(end - 2 * WINDOW, end));
  const printed = end - start <= WINDOW ? text.slice(start, end) : '';
  const byline = printed === '' ? null : bylineOf(printed);
  const length = end - start <= 2 * WINDOW ? head.length : end - start;
  const looks = classOf(printed, head, tail, length, byline, edge);
  const signed = looks === 'signature' || SIGNED.test(tail.slice(-30));
  const ended = endsSentence(tail) || signed;
  return {
    start,
    end,
    gap: gathered.gap,
    indented: gathered.indented,
    looks,
    head,
    tail,
    length,
    byline,
    signed,
    columns: printed !== '' && printed.split(/[\s\u3000]+/u).length >= 4 && !/[。，,]/u.test(printed),
    pause: /^[^\s\u3000]{3,}[\s\u3000]{1,3}[^\s\u3000]{3,}$/u.test(printed),
    opensPage: false,
    ended,
  };
}

const PAPER = String.raw`(?:本[报報]|新[华華]社|中新社|中央社|本刊|中新网|人民网|新华网|据\p{sc=Han}{2,8}(?:社|报))`;
const DAY = String.raw`(?:\d{1,2}|[一二三四五六七八九十元]{1,3})月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日曰]`;
/** 本报讯, 本报北京1月4日讯, 据新华社北京1月2日电, 综合本报和新华社电. */
export const DATELINE_START = new RegExp(
  `^[（【\\[]?(?:据|综合)?\\s?${PAPER}(?:[\\p{sc=Han}、·]{0,16}?(?:${DAY})?(?:专?[电電]|[讯訊])|[\\p{sc=Han}、]{0,14}消息|[\\p{sc=Han}、]{0,10}${DAY})`,
  'u',
);
const PLAIN_DATELINE = /^(?:本[报報][讯訊]|新[华華]社[讯訊]|讯|本刊讯|本报消息|快讯)(?=[\s　：:（(]|[^号])/u;
/** （本报阿布扎比1月1日电）, （新华社供本报专稿）, （完）. */
const END_DATELINE = new RegExp(
  `[（(](?:据?${PAPER}[^（）()。]{0,24}(?:电|讯|专稿|稿)|完|未完待续|全文完|待续)[）)]$`,
  'u',
);
const BRACKETED = /[（(]([^（）()。]{2,26})[）)]$/u;
const SIGNED = new RegExp(`${END_DATELINE.source}|[（(][^（）()。，；：]{2,24}[）)]$`, 'u');
const CREDIT =
  /(?:[摄攝]|摄影|攝影|摄影报道|供图|制图|绘图|插图|发|照片|传真照片|资料图片|资料照片)$|^.{2,6}[绘画]$/u;
const CREDIT_LABEL =
  /^(?:照片|图片|摄影|题图|压题照片|插图|制图|绘图)[\p{sc=Han}]{0,4}(?:[：:]|为.{2,10}摄)/u;
const CAPTION_START =
  /^(?:[图圖][为為]|图片为|图中为|上图|下图|左图|右图|中图|题图|压题图片|图[一二三四五六七八九十\d][：:、]|图\d)/u;
const ITEM =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十]{1,3}[、，章条节]|\d{1,2}[、．.](?!\d)|[①-⑳]|[■●◆★▲□○◇※·•])/u;
const SHORT = 46;

function classOf(
  printed: string,
  head: string,
  tail: string,
  length: number,
  byline: BylineReading | null,
  edge: Edge,
): Looks {
  if (printed !== '' && isFurniture(printed, edge)) return 'furniture';
  if (printed !== '' && isJumpLine(printed)) return 'jump';
  if (byline?.certain) return 'byline';
  if (byline !== null && length <= 24) return 'names';
  const bracketed = wholeBracket(head);
  if (bracketed !== null && (CREDIT.test(bracketed) || CREDIT_LABEL.test(bracketed))) return 'credit';
  if (bracketed !== null && (END_DATELINE.test(head) || isSignature(bracketed))) return 'signature';
  if (length <= 32 && CLOSING_LINE.test(head) && !/[报道]$/u.test(head)) return 'signature';
  if (!/[\p{L}\d]/u.test(head)) return 'text';
  if (DATELINE_START.test(head) || PLAIN_DATELINE.test(head)) return 'dateline';
  if (CAPTION_START.test(head) || hasCredit(tail)) return 'caption';
  if (ITEM.test(head)) return 'item';
  return length <= SHORT && !endsRunning(head) ? 'short' : 'text';
}

/** A short line that ends as running text does is text; a headline may ask or exclaim. */
function endsRunning(head: string): boolean {
  return head.includes('。') || /[；，、：]$/u.test(head);
}

function wholeBracket(head: string): string | null {
  if (head.length > 40 || !/^[（(【]/u.test(head) || !/[）)】]$/u.test(head)) return null;
  const inside = head.slice(1, -1);
  return /[（）()]/u.test(inside) ? null : inside;
}

/** Names, or an office and a name (县委办公室 王明), or where the text was taken from. */
function isSignature(inside: string): boolean {
  if (bylineOf(inside) !== null || /^(?:作者|执笔|撰稿|来源|据|摘自|选自|原载|转自)/u.test(inside))
    return true;
  if (inside.length > 34 || /[0-9，。：；！？]/u.test(inside)) return false;
  return [3, 2, 4].some((length) => inside.length > length + 2 && isPersonName(inside.slice(-length)));
}

const YEAR = String.raw`(?:(?:19|20)\d\d|[一二三四五六七八九〇○零]{4})年`;
const SEASON =
  '(?:[0-9一二三四五六七八九十元]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}日)?|第[一二三四五六七八九十0-9]{1,3}期|[岁年][末暮初首尾底]|[早初仲暮深]?[春夏秋冬][天日]?)';
/** 1997年岁暮, 赵国政 1997年12月, ——编者: who signs, when, without brackets. */
const CLOSING_LINE = new RegExp(
  `^(?:——?\\p{sc=Han}{1,8}|[\\p{sc=Han}\\s　、]{0,20}${YEAR}${SEASON}|本报[\\p{sc=Han}]{2,8}部)$`,
  'u',
);

/** （新华社稿）, （传真照片）: what may stand after a credit. */
const AFTER_CREDIT = /(?<=[）)])[（(](?:[\p{sc=Han}]{2,6}稿|传真照片|资料照片|附图)[）)]$/u;

/** Whether text ends with a photographer's credit in brackets. */
export function hasCredit(tail: string): boolean {
  const inside = BRACKETED.exec(tail.replace(AFTER_CREDIT, ''))?.[1];
  return (
    inside !== undefined &&
    (CREDIT_LABEL.test(inside) ||
      /(?:[摄攝]|摄影|攝影|摄影报道|供图|制图|传真照片|发.{0,6}照片|资料图片|资料照片)$/u.test(inside))
  );
}

/** Text without the blanks that wrapping left, half-width marks widened. For looking at, never for showing. */
export function compact(raw: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < raw.length; i += 1) {
    const unit = raw.charCodeAt(i);
    if (!isBlank(unit) && !isLineEnd(unit)) continue;
    out += raw.slice(from, i);
    from = i + 1;
  }
  return widened(out + raw.slice(from));
}
