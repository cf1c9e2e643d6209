import type { Features } from './features.ts';

/** What is looked at to decide whether a short line begins an article: the line, its neighbours, the text around. */
export interface Candidate {
  readonly text: string;
  readonly blocks: readonly Features[];
  readonly index: number;
  readonly own: Features;
  readonly beforeLast: Features | undefined;
  readonly before: Features | undefined;
  readonly next: Features | undefined;
  readonly afterNext: Features | undefined;
}

/** One thing that speaks for (or, with a negative weight, against) an article's beginning. Values are 0 to 1. */
export interface Evidence<Subject = Candidate> {
  readonly name: string;
  readonly weight: number;
  value(candidate: Subject): number;
}

const is = (condition: boolean): number => (condition ? 1 : 0);
/** Looks of what an article can end with. */
const ENDS: readonly string[] = ['text', 'dateline', 'signature', 'caption', 'credit'];
const SPEAKS: readonly string[] = ['byline', 'dateline'];
const OPENS_NEWS =
  /^(?:近日|日前|最近|今天|昨天|今日|昨日|新年|记者|据悉|据报道|\d{1,4}年|\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月|去年|今年)/u;
const GOES_ON =
  /^(?:他|她|它|这|该|此外|另外|同时|但|然而|因此|所以|于是|其|据介绍|与此同时|为此|后来|那|不过|而|再|还|又|可|如今|对此|从此|接着|当)/u;

export const EVIDENCE: readonly Evidence[] = [
  { name: 'bias', weight: 1, value: () => 1 },
  { name: 'next byline', weight: 3.75, value: ({ next }) => is(next?.looks === 'byline') },
  { name: 'next dateline', weight: 3.75, value: ({ next }) => is(next?.looks === 'dateline') },
  { name: 'next names', weight: 3, value: ({ next }) => is(next?.looks === 'names') },
  {
    name: 'next short, then byline/dateline',
    weight: 1,
    value: ({ next, afterNext }) => is(next?.looks === 'short' && SPEAKS.includes(afterNext?.looks ?? '')),
  },
  {
    name: 'next short, then names',
    weight: 0.25,
    value: ({ next, afterNext }) => is(next?.looks === 'short' && afterNext?.looks === 'names'),
  },
  {
    name: 'next short, then other',
    weight: 1,
    value: ({ next, afterNext }) =>
      is(next?.looks === 'short' && !SPEAKS.includes(afterNext?.looks ?? '') && afterNext?.looks !== 'names'),
  },
  { name: 'next item', weight: 1, value: ({ next }) => is(next?.looks === 'item') },
  { name: 'next caption', weight: 0.5, value: ({ next }) => is(next?.looks === 'caption') },
  {
    name: 'next opens news',
    weight: 0.5,
    value: ({ next }) => is(next?.looks === 'text' && OPENS_NEWS.test(next.head)),
  },
  {
    name: 'next goes on',
    weight: -0.25,
    value: ({ next }) => is(next?.looks === 'text' && GOES_ON.test(next.head)),
  },
  { name: 'next long', weight: -0.75, value: ({ next }) => is((next?.length ?? 0) > 90) },
  { name: 'pictures', weight: 3.25, value: ({ own }) => is(PICTURES.test(own.head)) },
  { name: 'series mark', weight: 1.5, value: ({ own }) => is(SERIES.test(own.head)) },
  {
    name: 'signature soon',
    weight: 1,
    value: ({ next, afterNext }) =>
      is(next?.looks === 'text' && (next.signed || afterNext?.looks === 'signature')),
  },
  { name: 'next signature', weight: -3, value: ({ next }) => is(next?.looks === 'signature') },
  {
    name: 'columns',
    weight: -5,
    value: ({ own, next }) => is(own.columns || (next?.columns === true && next.looks !== 'byline')),
  },
  { name: 'next jumps', weight: 4, value: ({ next }) => is(next?.looks === 'jump' && /接/u.test(next.head)) },
  { name: 'before jumps', weight: 4, value: ({ before }) => is(JUMPS.test(before?.tail ?? '')) },
  { name: 'opens page', weight: 2.5, value: ({ own }) => is(own.opensPage) },
  {
    name: 'before signed',
    weight: 1.25,
    value: ({ before }) => is(before?.signed === true && before.looks !== 'signature'),
  },
  { name: 'before signature', weight: 1.25, value: ({ before }) => is(before?.looks === 'signature') },
  { name: 'before names', weight: -2, value: ({ before }) => is(before?.looks === 'names') },
  { name: 'before byline', weight: -1.5, value: ({ before }) => is(before?.looks === 'byline') },
  {
    name: 'before caption',
    weight: 0.5,
    value: ({ before }) => is(before?.looks === 'caption' || before?.looks === 'credit'),
  },
  {
    name: 'before exclaims',
    weight: -2.5,
    value: ({ before }) => is(before?.looks === 'short' && before.ended),
  },
  { name: 'before picture list', weight: 1.25, value: (it) => is(inPictureList(it)) },
  { name: 'own label', weight: 5, value: ({ own }) => is(LABEL.test(own.head)) },
  {
    name: 'own describes',
    weight: -2,
    value: ({ own }) => is(/[）]$/u.test(own.head) && !PICTURES.test(own.head)),
  },
  {
    name: 'very short, dateline',
    weight: -2.5,
    value: ({ own, next }) => is(own.length <= 3 && next?.looks === 'dateline'),
  },
  {
    name: 'next salutation',
    weight: 0.75,
    value: ({ next }) =>
      is(
        /^(?:[\p{sc=Han}]{0,8}(?:同志|先生|女士|朋友们?|读者|编辑|你们好)[们]?|编者按|编者的话|编者)[：，]/u.test(
          next?.head ?? '',
        ),
      ),
  },
  {
    name: 'before short',
    weight: -3.75,
    value: ({ before }) => is(before?.looks === 'short' && !before.ended),
  },
  {
    name: 'before heads',
    weight: -2.75,
    value: ({ before, beforeLast }) =>
      is(
        before?.looks === 'short' &&
          !before.ended &&
          ENDS.includes(beforeLast?.looks ?? 'text') &&
          beforeLast?.ended !== false,
      ),
  },
  {
    name: 'heads two',
    weight: 1.25,
    value: ({ before, next, afterNext }) =>
      is(
        before?.ended === true &&
          ENDS.includes(before.looks) &&
          next?.looks === 'short' &&
          SPEAKS.includes(afterNext?.looks ?? ''),
      ),
  },
  { name: 'pause', weight: -2, value: ({ own }) => is(own.pause) },
  {
    name: 'byline habit',
    weight: -1.75,
    value: ({ blocks, own, next, afterNext }) =>
      is(
        hasBylineHabit(blocks) && own.length <= 14 && next?.looks === 'text' && afterNext?.looks !== 'byline',
      ),
  },
  {
    name: 'before unended',
    weight: -2.25,
    value: ({ before }) => is(before?.looks === 'text' && !before.ended),
  },
  { name: 'own very short', weight: -1, value: ({ own }) => is(own.length <= 4) },
  { name: 'own 5-7', weight: -0.5, value: ({ own }) => is(own.length >= 5 && own.length <= 7) },
  { name: 'own 12-17', weight: -0.25, value: ({ own }) => is(own.length >= 12 && own.length <= 17) },
  { name: 'own comma', weight: -2, value: ({ own }) => is(/[，,]/u.test(own.head)) },
  { name: 'own names', weight: -1.75, value: ({ own }) => is(own.looks === 'names') },
  {
    name: 'own quote/bracket whole',
    weight: -2,
    value: ({ own }) => is(/^[“"（(].*[”"）)]$/u.test(own.head)),
  },
  { name: 'own question', weight: -1.5, value: ({ own }) => is(/[？！]$/u.test(own.head)) },
  { name: 'own colon', weight: -1, value: ({ own }) => is(/[：—]/u.test(own.head)) },
  {
    name: 'own numbers',
    weight: -1.75,
    value: ({ own }) => is(own.head.replace(/\D/g, '').length * 5 > own.head.length * 2),
  },
];

const PICTURES =
  /[（(](?:图片|附图片?.{0,4}张?|图|外.{1,3}篇|.{0,8}之.{1,3}|[上中下续]|[一二三四五六七八九十]+|\d+)[）)]$/u;
/** （之二）, （下）, ③: a part of a series. */
const SERIES =
  /(?:[（(](?:之[一二三四五六七八九十]{1,2}|[上中下])[）)]|之[一二三四五六七八九十]{1,2}|[①-⑳⑴-⒇㈠-㈩])$/u;
const JUMPS = /下转第?.{1,3}版[）)】]?$/u;
const PICTURES_LABEL = /^(?:图片|附图|图)[：:]?$/u;
const LABEL =
  /^.{0,14}(?:通知|通告|公告|公示|启事|声明|讣告)$|^(?:(?:今[日天]|明[日天])?(?:天气|气象)预报|图片新闻|新闻图片|简讯|短讯|简明新闻|要闻简报|新闻简报|致读者|启事|公告|更正|勘误|编后|编读往来)/u;

function inPictureList({ blocks, index }: Candidate): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    const block = blocks[at];
    if (block === undefined) return false;
    if (PICTURES_LABEL.test(block.head)) return true;
    if (
      block.looks !== 'short' &&
      block.looks !== 'item' &&
      block.looks !== 'caption' &&
      block.looks !== 'credit'
    )
      return false;
  }
  return false;
}

/** The page's first article has its byline under the headline: its others probably have, too. */
function hasBylineHabit(blocks: readonly Features[]): boolean {
  return blocks[1]?.looks === 'byline' || blocks[2]?.looks === 'byline';
}

/** The evidence's sum, as log-odds. */
export function weigh<Subject>(evidence: readonly Evidence<Subject>[], subject: Subject): number {
  let sum = 0;
  for (const { weight, value } of evidence) sum += weight * value(subject);
  return sum;
}
