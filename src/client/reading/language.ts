import { element } from '../search/element.ts';
import { keepSettings, readSettings, type Settings } from './settings-store.ts';

/** The languages offered, by the tag of the button that names each. */
const LANGUAGES: Readonly<Record<string, Settings['language']>> = {
  'zh-CN': null,
  'zh-Hant': 'hant',
  en: 'en',
};

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

/** Makes the choice of language in the footer work, and shows it: until then nothing is there to press. */
export function offerLanguages(): void {
  const language = languageOf(readSettings(), document.documentElement.lang);
  for (const button of document.querySelectorAll<HTMLElement>('.languages button')) {
    const offered = LANGUAGES[button.lang] ?? null;
    button.setAttribute('aria-pressed', String(offered === language));
    button.addEventListener('click', () => {
      keepSettings({ ...readSettings(), language: offered });
      location.reload();
    });
  }
}
