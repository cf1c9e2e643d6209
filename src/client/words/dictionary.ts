/**
 * The site's own words in another language. A key is what a page says in Simplified Chinese, whole; where it holds
 * a number or a name of the site's own, a slot stands for it:
 *
 *     {n} a number   {a} Latin letters and figures   {d} a date   {w} other words of the dictionary
 *     {p} what was printed, and stays as it is
 *
 * The translation takes them up as {1}, {2} …, and {1:article|articles} says which word goes with the number.
 */
export type Words = Readonly<Record<string, string>>;

/** A text in the other language; null for a text that is not the site's own. Blanks around it stay. */
export type Translate = (text: string) => string | null;

const SLOTS: Readonly<Record<string, string>> = {
  n: '([\\d,.]+)',
  a: '([!-~]+)',
  d: '(\\d{4}年.*?)',
  w: '(.+?)',
  p: '(.+?)',
};

interface Pattern {
  readonly whole: RegExp;
  readonly slots: readonly string[];
  readonly translation: string;
}

/** `date` writes a date or a period of Chinese form as the language does; null for what is none. */
export function makeDictionary(words: Words, date: Translate): Translate {
  const exact = new Map(Object.entries(words).filter(([key]) => !key.includes('{')));
  const patterns = Object.entries(words)
    .filter(([key]) => key.includes('{'))
    .map(([key, translation]) => patternOf(key, translation));
  const look = (text: string): string | null => exact.get(text) ?? date(text) ?? fitting(text);
  const fitting = (text: string): string | null => {
    for (const pattern of patterns) {
      const found = pattern.whole.exec(text);
      const filled = found === null ? null : fill(pattern, found.slice(1), look, date);
      if (filled !== null) return filled;
    }
    return null;
  };
  return (text) => {
    const [, before = '', own = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    const found = look(own);
    return found === null ? null : before + found + after;
  };
}

function patternOf(key: string, translation: string): Pattern {
  const slots = [...key.matchAll(/\{(\w)\}/g)].map(([, slot = '']) => slot);
  const source = key
    .split(/\{\w\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .reduce((joined, part, index) => joined + (SLOTS[slots[index - 1] ?? ''] ?? '') + part);
  return { whole: new RegExp(`^${source}$`), slots, translation };
}

function fill(
  { slots, translation }: Pattern,
  found: readonly string[],
  look: Translate,
  date: Translate,
): string | null {
  const values = found.map((value, index) => {
    if (slots[index] === 'w') return look(value);
    return slots[index] === 'd' ? date(value) : value;
  });
  if (values.includes(null)) return null;
  return translation.replace(
    /\{(\d)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, slot: string, one?: string, many?: string) => {
      const value = values[Number(slot) - 1] ?? '';
      return one === undefined ? value : ((value === '1' ? one : many) ?? '');
    },
  );
}
