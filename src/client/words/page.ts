import type { Translate } from './dictionary.ts';

/** What a page says without showing it. */
const SAID = ['aria-label', 'title', 'placeholder', 'alt'] as const;
const HAN = /\p{Script=Han}/u;

/**
 * Lets the page speak another language, now and whenever a script puts something into it. The newspaper's own words
 * are never touched: an element with a `lang` of its own holds them, and `data-own` in it the site's words again.
 * A text of the site's that the dictionary lacks is marked as the Chinese it is.
 */
export function speak(language: 'en' | 'zh-Hant', translate: Translate): void {
  const root = document.documentElement;
  const printed = root.lang;
  const begin = (): void => {
    const page = pageIn(language, translate, printed);
    root.lang = language;
    document.title = titleIn(document.title, translate);
    page.all(document.body);
    delete root.dataset['speaks'];
    new MutationObserver((changes) => {
      for (const { target, addedNodes, type } of changes) {
        if (type === 'childList') for (const node of addedNodes) page.node(node);
        else page.node(target);
      }
    }).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...SAID],
    });
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
  else begin();
}

function titleIn(title: string, translate: Translate): string {
  return title
    .split(' · ')
    .map((part) => translate(part) ?? part)
    .join(' · ');
}

function pageIn(language: string, translate: Translate, printed: string) {
  /** What this script wrote, so that its own writing is not read again. */
  const written = new WeakMap<Text, string>();

  const text = (node: Text): void => {
    if (!HAN.test(node.data) && !/[，。、：；（）“”！？—]/.test(node.data)) return;
    if (written.get(node) === node.data) return;
    const place = node.parentElement;
    const short = language === 'en' ? place?.dataset['short'] : undefined;
    if (short !== undefined && place !== null) place.title = translate(node.data) ?? node.data;
    const words = short ?? translate(node.data);
    if (words !== null) {
      written.set(node, words);
      node.data = words;
    } else if (HAN.test(node.data) && place?.childElementCount === 0) {
      place.lang = printed;
      place.dataset['untranslated'] = '';
    }
  };

  const said = (element: Element): void => {
    for (const name of SAID) {
      const value = element.getAttribute(name);
      const words = value === null || !HAN.test(value) ? null : translate(value);
      if (words !== null && words !== value) element.setAttribute(name, words);
    }
  };

  /** An element and what is in it, but for what has a language of its own. */
  const all = (top: Element): void => {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element &&
      node !== top &&
      (node.hasAttribute('lang') || /^(?:SCRIPT|NOSCRIPT)$/.test(node.nodeName))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    said(top);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) text(node);
      else if (node instanceof Element) said(node);
    }
    for (const own of top.querySelectorAll('[lang] [data-own]:not([lang])')) {
      own.setAttribute('lang', language);
      all(own);
    }
  };

  /** A node that came or changed, wherever it stands. */
  const node = (changed: Node): void => {
    const element = changed instanceof Element ? changed : changed.parentElement;
    const around = element?.closest('[lang]') ?? document.documentElement;
    const inOwn =
      around === document.documentElement ||
      (around.hasAttribute('data-own') && around.getAttribute('lang') === language);
    if (!inOwn) {
      if (changed instanceof Element) {
        if (changed.matches('[data-own]:not([lang])')) changed.setAttribute('lang', language);
        if (changed.matches('[data-own]')) all(changed);
        else for (const own of changed.querySelectorAll('[data-own]:not([lang])')) node(own);
      }
    } else if (changed instanceof Text) text(changed);
    else if (changed instanceof Element) all(changed);
  };

  return { all, node };
}
