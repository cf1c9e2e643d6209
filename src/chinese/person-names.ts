import type { Edge } from './lattice.ts';
import { isCommonSurname, isCompoundSurname, isSurname } from './surnames.ts';
import type { TagModel } from './tag-model.ts';

/** The share of words that are names the dictionary lacks. */
const unknownName = Math.log(0.012);

/** The engine's own guess that these characters are one word. */
const agreed = 3;

/** Two surnames' characters together are as likely as a middling surname. */
const compoundSurname = -7;

// 董事长李思源, 记者叶伟: after these a name is likely.
export const PRECEDES_NAME =
  /(?:记者|通讯员|编辑|主席|总统|总理|首相|书记|总书记|部长|省长|市长|县长|区长|镇长|乡长|村长|局长|厅长|处长|科长|司长|所长|院长|校长|会长|团长|队长|厂长|班长|站长|馆长|台长|行长|社长|组长|议长|外长|外相|防长|司铎|特使|总干事|首席代表|队长|局长|发言人|董事长|秘书长|经理|董事|总裁|主任|委员|代表|教授|研究员|工程师|院士|博士|专家|导演|演员|作家|诗人|画家|教练|选手|运动员|队员|司令员|司令|政委|将军|上将|中将|少将|大使|发言人|同志|先生|女士|小姐|老师|医生|大夫|师傅|工人|农民|村民|青年|职工|战士|民警|学生|校友|员工|党员|妻子|丈夫|儿子|女儿|父亲|母亲|烈士|英雄|明星|歌手|作者|摄影|译|主编|指导员|连长|营长|排长|参谋长|总监|负责人|创始人|首席执行官)$/u;

// 李思源表示, 叶伟摄: before these too.
export const FOLLOWS_NAME =
  /^(?:总统|总理|首相|主席|副主席|委员长|总书记|书记|部长|副部长|省长|市长|外长|大使|将军|上将|中将|少将|院士|博士|校长|院长|主任|局长|说|表示|介绍|认为|指出|强调|告诉|报道|摄|同志|先生|女士|教授|老师|回忆|透露|坦言|感慨|解释|接受|出席|会见|主持|率|致辞|作报告|当选|荣获|等人|一家|夫妇)/u;

export const LIST_BEFORE = /[、（(，,：:　\s·]$/u;

export const LIST_BEHIND = /^(?:[、）)（(，,　\s]|$)/u;

/**
 * The Chinese names that may begin at `at`: a surname and one or two characters. Each is scored by how names are
 * made and by what stands around it; `guess` is where the engine guessed that a word from `at` on ends.
 */
export function personEdges(
  text: string,
  at: number,
  limit: number,
  guess: number | undefined,
  model: TagModel,
): Edge[] {
  const compound = isCompoundSurname(text.slice(at, at + 2));
  const surname = compound ? text.slice(at, at + 2) : (text[at] ?? '');
  if (!compound && !isSurname(surname)) return [];
  // 50余场次, 3万多人: after a number comes no surname.
  if (NUMBER_BEFORE.test(text[at - 1] ?? '')) return [];
  const before = text.slice(Math.max(0, at - 4), at);
  const cue = (PRECEDES_NAME.test(before) ? 3 : 0) + (at === 0 || LIST_BEFORE.test(before) ? 1 : 0);
  const first =
    unknownName +
    (compound ? compoundSurname : model.character('nr', 'B', surname) - (isCommonSurname(surname) ? 0 : 2));
  const edges: Edge[] = [];
  for (const length of [1, 2]) {
    const end = at + surname.length + length;
    if (end > limit) break;
    const given = text.slice(at + surname.length, end);
    if (NEVER_LAST.test(given)) continue;
    const after = text.slice(end, end + 3);
    const tail =
      (FOLLOWS_NAME.test(after) ? 2 : 0) + (LIST_BEHIND.test(after) ? 1 : 0) + (end === guess ? agreed : 0);
    edges.push({ end, tag: 'nr', score: first + givenScore(given, model) + cue + tail });
  }
  return edges;
}

/** What follows a name and never ends one: 刘宇摄, 谭彦是, 徐虎为. */
export const NEVER_LAST = /[摄说等率并在为是曾对与和向从把被将也已就都又还了的来到让使给同]$/u;

const NUMBER_BEFORE = /[0-9０-９十百千万亿]/u;

/** Two characters are somewhat commoner than one. */
function givenScore(given: string, model: TagModel): number {
  const [one = '', two] = given;
  if (two === undefined) return Math.log(0.3) + model.character('nr', 'E', one);
  return Math.log(0.7) + model.character('nr', 'M', one) + model.character('nr', 'E', two);
}
