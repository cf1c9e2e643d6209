import { precedesName } from '../chinese/person-names.ts';
import type { TaggedWord } from '../chinese/segmenter.ts';
import { continuesOrganisation } from './organisation-words.ts';

/** Words before a name that are no title: 记者 is a byline's role, 青年 a description. */
const NO_TITLE =
  /(?:记者|通讯员|特派员|先生|女士|小姐|同志|妻子|丈夫|儿子|女儿|父亲|母亲|青年|村民|农民|工人|学生|职工|战士|专家|作者|摄影|译|党员|员工|英雄|烈士|代表)$/u;

/** Where an office cannot begin before: 任命…主任, 本报讯…总统. */
const BREAK = /^(?:任命|聘请|选举|当选|本报|本报讯|本刊|消息|据|由|经|请|名|位|新任|现任|原任|时任)$/u;

const longest = 40;

/**
 * The office printed directly before a person's name, with whose office it is: 广汇国际钟表产业城董事长,
 * 聚石化学董事、副总经理、党支部书记. Null when there is none.
 *
 * @param words the words before the name, in order
 */
export function titleBefore(words: readonly TaggedWord[]): string | null {
  const last = words.at(-1)?.word ?? '';
  if (!precedesName(last) || NO_TITLE.test(last)) return null;
  let from = words.length - 1;
  let length = last.length;
  while (from > 0) {
    const before = words[from - 1];
    if (before === undefined || length + before.word.length > longest || !belongs(words, from - 1)) break;
    from -= 1;
    length += before.word.length;
  }
  while (words[from]?.word === '、') from += 1;
  return words
    .slice(from)
    .map(({ word }) => word)
    .join('');
}

/** A further office before a caesura, or a word of an office's or organisation's name. */
function belongs(words: readonly TaggedWord[], at: number): boolean {
  const { word, tag } = words[at] ?? { word: '', tag: '' };
  if (BREAK.test(word)) return false;
  if (word === '、') return isOffice(words[at - 1]?.word ?? '');
  if (/^nr/.test(tag) && words[at + 1]?.word === '、') return false;
  return (
    isOffice(word) ||
    (continuesOrganisation(word, tag) && tag !== 't') ||
    /^(?:nt|原|副|前)$/.test(tag + word)
  );
}

function isOffice(word: string): boolean {
  return precedesName(word) && !NO_TITLE.test(word);
}
