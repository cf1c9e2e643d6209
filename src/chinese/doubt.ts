import type { Dictionary, DictionaryEntry } from './dictionary/dictionary.ts';
import { isCompoundSurname, isSurnameAt } from './surnames.ts';
import { spellsForeignName } from './transliteration.ts';

/** A word of the first reading and where it stands. */
export interface Placed {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly entry: DictionaryEntry | undefined;
  /** Han, and not a number: what numbers are made of has been settled before. */
  readonly open: boolean;
}

const HAN = /^[\p{Script=Han}〇]+$/u;

const NUMERALS = '一二三四五六七八九十百千万亿零〇两';

const NUMBER = new RegExp(`^[第上数几近]?[${NUMERALS}]+$`, 'u');

/** A word longer than this never overlaps another in a way that needs deciding. */
const longestOverlap = 4;

export function place(words: readonly string[], dictionary: Dictionary): Placed[] {
  let at = 0;
  return words.map((word) => {
    const start = at;
    at += word.length;
    const entry = dictionary.entry(word);
    const open = (entry !== undefined || HAN.test(word)) && !isNumber(word);
    return { word, start, end: at, entry, open };
  });
}

/** Most words end in no numeral: that is asked first. */
function isNumber(word: string): boolean {
  return word.length > 1 && NUMERALS.includes(word[word.length - 1] ?? '') && NUMBER.test(word);
}

/** A word the engine guessed that should be read again by itself: 陈绪豹 may be a name, 城已 is two words. */
export function isDoubtfulAlone({ word, entry }: Placed): boolean {
  if (entry !== undefined || word.length < 2) return false;
  return NEVER_ONE_WORD.test(word) || (word.length < 5 && isSurnameAt(word, 0));
}

/** Words of their own, which the engine likes to hang on to a noun that it does not know: 城已, 对丁伟. */
export const NEVER_ONE_WORD =
  /\p{Script=Han}[已也将就都又还了的是在]$|^[对向与和给把被由从在让使而且但或及并则即][\p{Script=Han}]/u;

/** Whether two words side by side should be read again together. */
export function isDoubtful(
  text: string,
  left: Placed | undefined,
  right: Placed | undefined,
  dictionary: Dictionary,
): boolean {
  if (left === undefined || right === undefined || !left.open || !right.open) return false;
  const guessed = left.entry === undefined || right.entry === undefined;
  if (guessed && spellsForeignName(left.word + right.word)) return true;
  return mayBeginName(left, right) || overlaps(text, left, right, dictionary);
}

/** A surname followed by what may be a given name: 李|思源, 韩国|英, 陈绪|豹. */
function mayBeginName({ word }: Placed, right: Placed): boolean {
  if (word.length + right.word.length > 4) return false;
  if (word.length === 2 && isCompoundSurname(word)) return true;
  if (!isSurnameAt(word, 0)) return false;
  if (word.length === 1) return right.word.length <= 2;
  return word.length <= 3 && (right.word.length === 1 || right.entry === undefined);
}

/** Whether a dictionary word lies across the boundary and covers one of the two words only in part. */
function overlaps(text: string, left: Placed, right: Placed, dictionary: Dictionary): boolean {
  const cut = left.end;
  const last = text.charCodeAt(cut - 1);
  const next = text.charCodeAt(cut);
  if (!dictionary.mayAdjoin(last, next)) return false;
  const short = left.word.length > 1 || right.word.length > 1;
  if (short && dictionary.entryAt(text, cut - 1, cut + 1) !== undefined) return true;
  const reachesBack = left.word.length > 1 && dictionary.mayHold(text.charCodeAt(cut - 2), last, next);
  const reachesOn = right.word.length > 1 && dictionary.mayHold(last, next, text.charCodeAt(cut + 1));
  if (!reachesBack && !reachesOn) return false;
  return longOverlap(text, left, right, dictionary);
}

function longOverlap(text: string, left: Placed, right: Placed, dictionary: Dictionary): boolean {
  const cut = left.end;
  const farthest = Math.min(right.end, cut + longestOverlap);
  for (let from = Math.max(left.start, cut - longestOverlap + 1); from < cut; from += 1) {
    for (let to = cut + 1; to <= farthest; to += 1) {
      const whole = from === left.start && to === right.end;
      if (!whole && dictionary.entryAt(text, from, to) !== undefined) return true;
    }
  }
  return false;
}
