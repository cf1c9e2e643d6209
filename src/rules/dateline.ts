import { splitNames } from '../chinese/names.ts';
import { bylineOf } from '../parse/byline.ts';
import type { Article, Dateline } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import { displayed } from './byline.ts';
import type { Rule } from './rule.ts';

const DAY = String.raw`(?:\d{1,2}|[一二三四五六七八九十元]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日`;
const AGENCY = '(本报|本刊|新华社|中新社|中新网|新华网|人民网)';
/** 本报北京1月4日讯, 据新华社上海一月二日电, 本报讯. */
const START = new RegExp(`^(?:据|综合)?${AGENCY}([\\p{sc=Han}、·]{0,16}?)(${DAY})?(?:专?电|讯|消息)`, 'u');
const END = new RegExp(`[（(](?:据)?${AGENCY}([\\p{sc=Han}、·]{0,16}?)(${DAY})?(?:专?电|讯)[）)]$`, 'u');
/** （记者王黎）, 记者胡继鸿报道, 记者张三、李四. */
const REPORTERS =
  /^\s*[（(]?(?:(?:本报|新华社)?(?:驻[\p{sc=Han}]{1,8})?(?:特约|见习|实习)?(记者|通讯员))\s?([\p{sc=Han}·、\s]{2,24}?)(?=[）)]|报道|摄影|[，,：:])/u;

/** Reads an article's dateline, and the reporters named in it when the article has no byline. The text keeps it. */
export const dateline: Rule = {
  id: 'dateline',
  run: (tree) => {
    for (const article of articlesOf(tree)) readDateline(article);
  },
};

function readDateline(article: Article): void {
  if (article.dateline !== null) return;
  const blocks = blocksIn(article);
  const opening = blocks.find((block) => block.looks === 'dateline');
  if (opening !== undefined) {
    const text = textOf(opening);
    const match = START.exec(text);
    article.dateline = datelineFrom(match);
    if (match !== null && article.byline === null)
      readReporters(article, text.slice(match[0].length, match[0].length + 80));
  }
  for (const block of blocks.slice(-2)) {
    const text = textOf(block);
    article.dateline ??= datelineFrom(/[）)]$/.test(text) ? END.exec(text.slice(-40)) : null);
  }
}

function datelineFrom(match: RegExpExecArray | null): Dateline | null {
  if (match === null) return null;
  const [text, agency, place, date] = match;
  return {
    text: text.replace(/^[（(]|[）)]$/g, ''),
    agency: agency ?? null,
    place: place === undefined || place === '' ? null : place,
    date: date ?? null,
  };
}

function readReporters(article: Article, after: string): void {
  const inside = /^[\s\u3000]*[（(]([^（）()]{4,60})[）)]/u.exec(after)?.[1];
  const reading = inside === undefined ? null : bylineOf(inside);
  if (reading?.certain === true) {
    const agency = article.dateline?.agency ?? '';
    const people = reading.people.map(({ name, role }) => ({
      name,
      role: role === '记者' ? `${agency}记者` : role,
    }));
    article.byline = { text: displayed(people, inside ?? ''), people };
    return;
  }
  const match = REPORTERS.exec(after);
  const names = match?.[2] === undefined ? null : splitNames(match[2]);
  const role = match?.[1];
  if (names === null || role === undefined) return;
  const full = `${article.dateline?.agency ?? ''}${role}`;
  article.byline = {
    text: `${full} ${names.join(' ')}`,
    people: names.map((name) => ({ name, role: full })),
  };
}
