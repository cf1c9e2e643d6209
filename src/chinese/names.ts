import { isHan } from './char-class.ts';
import { isCommonSurname, isCompoundSurname, isSurname } from './surnames.ts';

/** Family names of the 百家姓 that are rarer still, and Traditional forms. */
const MORE: ReadonlySet<string> = new Set(
  '酆家羿汲松牧蓬仰秋暴钭韶蓟怀籍能苍双莘堵宰却璩通充宦慎终暨弘广禄殳越夔厍融乜养须后红益桓仉督缑郈有琴归法汝钦补岩税青揣苌佴福亚' +
    '趙錢孫鄭馮陳衛蔣沈韓楊許呂張嚴華謝鄒喻蘇潘範彭魯韋馬鳳鮑費賀湯羅畢鄔樂傅齊顧黃蕭貝計談龐熊紀項閔賈婁江顏鐘駱蔡盧莫經繆幹應賁鄧單諸鈕龔榮儲車寧欒厲劉葉龍賴喬陰聞黨譚貢勞連習魚廖東歐師聶簡饒關蓋權歸楚許畫鄺鄧',
);

/** How many units of a text's beginning are a family name: 2, 1 or 0. */
function surnameLength(text: string): number {
  if (isCompoundSurname(text.slice(0, 2))) return 2;
  const first = text.charAt(0);
  return isSurname(first) || MORE.has(first) ? 1 : 0;
}

/** Whether a word has the shape of a Chinese person's name: a family name and one or two characters. */
export function isPersonName(word: string): boolean {
  if (word.length < 2 || word.length > 4 || !isAllHan(word)) return false;
  const surname = surnameLength(word);
  const given = word.length - surname;
  return surname > 0 && given >= 1 && given <= 2;
}

/** 阿卜杜拉·买买提, 让·皮埃尔: parts joined by a middle dot. */
export function isDottedName(word: string): boolean {
  return /^[\p{sc=Han}A-Z][\p{sc=Han}A-Za-z.]{0,7}(?:[·•・．][\p{sc=Han}A-Za-z]{1,8}){1,3}$/u.test(word);
}

/**
 * The names in a run that may have no blanks (徐国春张雅文崔成龙) or blanks inside names (刘 歌), or null
 * when it cannot all be read as names. Prefers three-character names, as people have now.
 */
export function splitNames(text: string): string[] | null {
  const names: string[] = [];
  for (const token of joinSpreadNames(text.split(/[\s\u3000、，,；;]+/u).filter((it) => it !== ''))) {
    if (isDottedName(token)) names.push(token);
    else {
      const read = splitRun(token);
      if (read === null) return null;
      names.push(...read);
    }
  }
  return names.length === 0 ? null : names;
}

/** Two-character names are set to the width of three by a blank: 刘 歌. */
export function joinSpreadNames(tokens: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    const next = tokens[i + 1] ?? '';
    if (token.length === 1 && next.length === 1 && isAllHan(token + next)) {
      out.push(token + next);
      i += 1;
    } else out.push(token);
  }
  return out;
}

const LONGEST_RUN = 40;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;
/** A name's cost by its length; a short name is only preferred where a long one leaves something unreadable. */
const WORTH: Readonly<Record<number, number>> = { 2: -2.2, 3: -1, 4: -3.5 };

/** Of two readings of a run, the one with the commoner family names. */
const COMMON = 0.2;

function splitRun(run: string): string[] | null {
  if (run.length > LONGEST_RUN) return null;
  const best: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = IMPOSSIBLE;
    for (let length = 2; length <= Math.min(4, end); length += 1) {
      const before = best[end - length] ?? IMPOSSIBLE;
      if (before === IMPOSSIBLE || !isPersonName(run.slice(end - length, end))) continue;
      const common = isCommonSurname(run.charAt(end - length)) ? COMMON : 0;
      const score = before + (WORTH[length] ?? 0) + common;
      if (score > (best[end] ?? IMPOSSIBLE)) {
        best[end] = score;
        from[end] = end - length;
      }
    }
  }
  if (run.length === 0 || best[run.length] === IMPOSSIBLE) return null;
  const names: string[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) names.unshift(run.slice(from[end] ?? 0, end));
  return names;
}

function isAllHan(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isHan(text.charCodeAt(i))) return false;
  return text.length > 0;
}
