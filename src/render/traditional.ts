import { Converter } from 'opencc-js';

/** Turns Simplified characters into Traditional ones, by words: 发展 → 發展, 头发 → 頭髮. */
export type ToTraditional = (text: string) => string;

/** Longer texts are seldom met twice. */
const REMEMBERED = 24;
const MOST_REMEMBERED = 20_000;

/** Loads the tables, about a fifth of a second; hand the result on. Short texts, such as labels, it remembers. */
export function traditionalConverter(): ToTraditional {
  const convert = Converter({ from: 'cn', to: 'tw' });
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > REMEMBERED) return convert(text);
    const converted = known.get(text) ?? convert(text);
    if (known.size < MOST_REMEMBERED) known.set(text, converted);
    return converted;
  };
}

const TEXT = /(?<=>)[^<>]*\p{Script=Han}[^<>]*(?=<)/gu;
const NAMED = /(?<= (?:title|alt|aria-label|content)=")[^"]*\p{Script=Han}[^"]*(?=")/gu;

/** A finished page with its words converted and its markup untouched. */
export function convertPage(html: string, convert: ToTraditional): string {
  return html.replace(TEXT, convert).replace(NAMED, convert);
}
