type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

/** An element with attributes and children. Text is only ever text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The language of what a newspaper printed; on such an element the site's own language does not matter. */
export const PRINTED = 'zh-CN';

/** The newspaper's words, or the registers', which are never translated. */
export function printed(words: string): HTMLElement {
  return element('span', { lang: PRINTED }, words);
}

/** A text with its matches in `<mark>`. */
export function marked(text: string, matches: readonly (readonly [number, number])[]): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const [start, end] of matches) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== '');
}
