import { isDigit, isHan, isLatin } from '../chinese/char-class.ts';
import type { Change } from '../tree/change.ts';
import { inlineRule } from './inline.ts';

/**
 * Pairs straight quotes into curly ones, nested and adjacent: "一卡通""一本帐" → “一卡通”“一本帐”; and turns
 * a curly one round that stands the wrong way (”保姆”).
 *
 * Quotes open and close by turns within a paragraph. Where a paragraph has an odd number of them, the reading is
 * taken in which the fewest stand against their neighbours (an opening one after 。, a closing one before a word).
 */
export const curlyQuotes = inlineRule('curly-quotes', (text) => {
  const changes = [...paired(text, '"', '“', '”'), ...paired(text, "'", '‘', '’'), ...apostrophes(text)];
  return changes.sort((a, b) => a.start - b.start);
});

/** Costs of a reading; only their order matters. */
const COST = { against: 2, turned: 5, twice: 6, unclosed: 3 };

function paired(text: string, straight: string, open: string, close: string): Change[] {
  const places = placesOf(text, straight, open, close);
  if (places.length === 0) return [];
  const changes: Change[] = [];
  for (const [index, opens] of directions(text, places, open, close).entries()) {
    const at = places[index] ?? 0;
    const to = opens ? open : close;
    if (text.charAt(at) !== to) changes.push({ start: at, end: at + 1, to });
  }
  return changes;
}

/** Quotes of one kind; apostrophes (It’s, ’98) are none, but straight ones become curly with the closing quotes. */
function placesOf(text: string, straight: string, open: string, close: string): number[] {
  if (!text.includes(straight) && !text.includes(close)) return [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === straight || mark === open || mark === close) {
      if (straight !== "'" || mark === open || !isApostrophe(text, i)) places.push(i);
    }
  }
  return places;
}

function apostrophes(text: string): Change[] {
  const changes: Change[] = [];
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    if (isApostrophe(text, at)) changes.push({ start: at, end: at + 1, to: '’' });
  }
  return changes;
}

function isApostrophe(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isLatin(before) && isLatin(after)) return true;
  return (
    isDigit(after) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(before)
  );
}

/** For each quote whether it opens: the cheapest path through two states, inside and outside. */
function directions(text: string, places: readonly number[], open: string, close: string): boolean[] {
  let outside = 0;
  let inside = COST.twice;
  const cameFrom: { opensFrom: boolean; closesFrom: boolean }[] = [];
  for (const at of places) {
    const opening = cost(text, at, true, open, close);
    const closing = cost(text, at, false, open, close);
    const opensFrom = inside + COST.twice < outside;
    const closesFrom = inside <= outside + COST.twice;
    cameFrom.push({ opensFrom, closesFrom });
    const nextInside = (opensFrom ? inside + COST.twice : outside) + opening;
    outside = (closesFrom ? inside : outside + COST.twice) + closing;
    inside = nextInside;
  }
  let isInside = inside + COST.unclosed < outside;
  const result: boolean[] = new Array<boolean>(places.length);
  for (let i = places.length - 1; i >= 0; i -= 1) {
    result[i] = isInside;
    isInside = (isInside ? cameFrom[i]?.opensFrom : cameFrom[i]?.closesFrom) ?? false;
  }
  return result;
}

function cost(text: string, at: number, opens: boolean, open: string, close: string): number {
  const mark = text.charAt(at);
  let sum = 0;
  if ((mark === open && !opens) || (mark === close && opens)) sum += COST.turned;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (opens && !Number.isNaN(before) && isStop(before)) sum += COST.against / 2;
  if (opens && (Number.isNaN(after) || isPause(after))) sum += COST.against;
  if (!opens && (Number.isNaN(before) || before === 0xff1a || before === 0xff08)) sum += COST.against;
  if (!opens && isStop(before)) sum -= COST.against / 2;
  if (!opens && (isHan(before) || isDigit(before)) && isHan(after)) sum += COST.against / 4;
  return sum;
}

/** 。！？ …: a quotation ends after one. */
function isStop(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x2026;
}

/** A mark no quotation begins with. */
function isPause(unit: number): boolean {
  return (
    unit === 0xff0c ||
    unit === 0x3002 ||
    unit === 0x3001 ||
    unit === 0xff1b ||
    unit === 0xff09 ||
    unit === 0xff01 ||
    unit === 0xff1f
  );
}
