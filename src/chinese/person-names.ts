import { isHan } from './char-class.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import type { Edge } from './lattice.ts';
import { isCommonSurname, isCompoundSurname, isSurnameAt } from './surnames.ts';
import { endsIn, isIn, lastUnits, unitSet } from './unit-set.ts';

/** The share of words that are names the dictionary lacks. */
const unknownName = Math.log(0.012);

/** The engine's own guess that these characters are one word. */
const agreed = 3;

/** Two surnames' characters together are as likely as a middling surname. */
const compoundSurname = -7;

// 董事长李思源, 记者叶伟: after these a name is likely.
const TITLES =
  '记者|通讯员|编辑|主席|总统|总理|首相|书记|总书记|部长|省长|市长|县长|区长|镇长|乡长|村长|局长|厅长|处长|科长|司长|所长|院长|校长|会长|团长|队长|厂长|班长|站长|馆长|台长|行长|社长|组长|议长|外长|外相|防长|司铎|特使|总干事|首席代表|队长|局长|发言人|董事长|秘书长|经理|董事|总裁|主任|委员|代表|教授|研究员|工程师|院士|博士|专家|导演|演员|作家|诗人|画家|教练|选手|运动员|队员|司令员|司令|政委|将军|上将|中将|少将|大使|发言人|同志|先生|女士|小姐|老师|医生|大夫|师傅|工人|农民|村民|青年|职工|战士|民警|学生|校友|员工|党员|妻子|丈夫|儿子|女儿|父亲|母亲|烈士|英雄|明星|歌手|作者|摄影|译|主编|指导员|连长|营长|排长|参谋长|总监|负责人|创始人|首席执行官';

const PRECEDES_NAME = new RegExp(`(?:${TITLES})$`, 'u');
const TITLE_ENDS = lastUnits(TITLES);

/** Whether a text ends with a title that a name is likely to follow. */
export function precedesName(text: string): boolean {
  return endsIn(TITLE_ENDS, text) && PRECEDES_NAME.test(text);
}

// 李思源表示, 叶伟摄: before these too.
const DEEDS =
  '总统|总理|首相|主席|副主席|委员长|总书记|书记|部长|副部长|省长|市长|外长|大使|将军|上将|中将|少将|院士|博士|校长|院长|主任|局长|说|表示|介绍|认为|指出|强调|告诉|报道|摄|同志|先生|女士|教授|老师|回忆|透露|坦言|感慨|解释|接受|出席|会见|主持|率|致辞|作报告|当选|荣获|等人|一家|夫妇';

const FOLLOWS_NAME = new RegExp(`^(?:${DEEDS})`, 'u');
const DEED_BEGINNINGS = unitSet(DEEDS.replace(/(?<=[^|])[^|]/gu, ''));

/** Whether a text begins with what only people do or are called. */
export function followsName(text: string): boolean {
  return isIn(DEED_BEGINNINGS, text, 0) && FOLLOWS_NAME.test(text);
}

const LIST_BEFORE = /[、（(，,：:　\s·]$/u;

const LIST_BEHIND = /^(?:[、）)（(，,　\s]|$)/u;

/** Whether a text ends where a list's next item begins. */
export function isBeforeItem(text: string): boolean {
  return !isHan(text.charCodeAt(text.length - 1)) && LIST_BEFORE.test(text);
}

/** Whether a text begins where a list's item has ended; an empty one does. */
export function isBehindItem(text: string): boolean {
  return !isHan(text.charCodeAt(0)) && LIST_BEHIND.test(text);
}

/**
 * The Chinese names that may begin at `at`: a surname and one or two characters. Each is scored by how names are
 * made and by what stands around it; `guess` is where the engine guessed that a word from `at` on ends.
 */
export function addPersonEdges(
  edges: Edge[],
  text: string,
  at: number,
  limit: number,
  guess: number | undefined,
  dictionary: Dictionary,
): void {
  const compound = isCompoundSurname(text.slice(at, at + 2));
  if (!compound && !isSurnameAt(text, at)) return;
  // 50余场次, 3万多人: after a number comes no surname.
  if (isIn(NUMBER_BEFORE, text, at - 1)) return;
  const surname = compound ? text.slice(at, at + 2) : text.charAt(at);
  const before = text.slice(Math.max(0, at - 4), at);
  const cue = (precedesName(before) ? 3 : 0) + (at === 0 || isBeforeItem(before) ? 1 : 0);
  const first =
    unknownName +
    (compound ? compoundSurname : dictionary.inName('B', surname) - (isCommonSurname(surname) ? 0 : 2));
  for (let length = 1; length <= 2; length += 1) {
    const end = at + surname.length + length;
    if (end > limit) break;
    if (isIn(NEVER_LAST, text, end - 1)) continue;
    const given = text.slice(at + surname.length, end);
    const after = text.slice(end, end + 3);
    const tail = (followsName(after) ? 2 : 0) + (isBehindItem(after) ? 1 : 0) + (end === guess ? agreed : 0);
    edges.push({
      end,
      tag: dictionary.tagNumber('nr'),
      score: first + givenScore(given, dictionary) + cue + tail,
    });
  }
}

/** What follows a name and never ends one: 刘宇摄, 谭彦是, 徐虎为. */
const NEVER_LAST = unitSet('摄说等率并在为是曾对与和向从把被将也已就都又还了的来到让使给同');

export function neverEndsName(word: string): boolean {
  return endsIn(NEVER_LAST, word);
}

const NUMBER_BEFORE = unitSet('0123456789０１２３４５６７８９十百千万亿');

/** Two characters are somewhat commoner than one. */
function givenScore(given: string, dictionary: Dictionary): number {
  const [one = '', two] = given;
  if (two === undefined) return Math.log(0.3) + dictionary.inName('E', one);
  return Math.log(0.7) + dictionary.inName('M', one) + dictionary.inName('E', two);
}
