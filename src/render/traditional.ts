import type { ToTraditional } from '../chinese/traditional.ts';

const HAN = /\p{Script=Han}/u;
const NAMED = /(?<= (?:title|alt|aria-label|content)=")[^"]*/g;

/** A finished page with its words converted and its markup untouched. Linear in the page. */
export function convertPage(html: string, convert: ToTraditional): string {
  let converted = '';
  let at = 0;
  while (at < html.length) {
    // Text up to the next mark, then the mark itself.
    const open = indexOrEnd(html, '<', at);
    converted += at === 0 ? html.slice(0, open) : ofHan(html.slice(at, open), convert);
    const close = indexOrEnd(html, '>', open);
    converted += convertMark(html.slice(open, close + 1), convert);
    at = close + 1;
  }
  return converted;
}

/** What of a mark is read out or shown. */
function convertMark(mark: string, convert: ToTraditional): string {
  return HAN.test(mark) ? mark.replace(NAMED, (value) => ofHan(value, convert)) : mark;
}

function ofHan(text: string, convert: ToTraditional): string {
  return HAN.test(text) ? convert(text) : text;
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
