import { element } from '../search/element.ts';
import { keepSettings, readSettings, type Settings } from './settings-store.ts';

const LANGUAGES = [
  { label: '简体', language: null, tag: 'zh-CN' },
  { label: '繁體', language: 'hant', tag: 'zh-Hant' },
  { label: 'English', language: 'en', tag: 'en' },
] as const;

/** Longer than this nobody waits for a dictionary. */
const PATIENCE = 3000;

/** The language of the site's own words: the reader's choice; a page converted to Traditional speaks it by itself. */
export function languageOf(settings: Settings, page: string): Settings['language'] {
  return settings.language ?? (page === 'zh-Hant' ? 'hant' : null);
}

/**
 * Fetches the dictionary of the language that was chosen; Simplified needs none, it is what the page says. What was
 * chosen is not shown in another language first: the page waits for its words, but not for long.
 * `script` names the dictionaries: `data-en`, `data-hant`.
 */
export function fetchWords(script: HTMLElement | null): void {
  const root = document.documentElement;
  const language = languageOf(readSettings(), root.lang);
  const path = language === null ? undefined : script?.dataset[language];
  if (language === null || path === undefined) return;
  const words = element('script', { src: path });
  if (readSettings().language !== null) {
    root.dataset['speaks'] = language;
    const show = (): void => {
      delete root.dataset['speaks'];
    };
    words.addEventListener('error', show);
    setTimeout(show, PATIENCE);
  }
  document.head.append(words);
}

/** Puts the choice of language into the footer. */
export function offerLanguages(): void {
  const language = languageOf(readSettings(), document.documentElement.lang);
  const buttons = LANGUAGES.map((one) => {
    const button = element('button', { type: 'button', lang: one.tag }, one.label);
    button.setAttribute('aria-pressed', String(one.language === language));
    button.addEventListener('click', () => {
      keepSettings({ ...readSettings(), language: one.language });
      location.reload();
    });
    return button;
  });
  document
    .querySelector('.colophon-line')
    ?.append(element('div', { class: 'languages', role: 'group', 'aria-label': '界面语言' }, ...buttons));
}
