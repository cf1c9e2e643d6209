import { element } from '../search/element.ts';
import { keepSettings, readSettings, type Settings } from './settings-store.ts';
import { UI_WORDS } from './ui-words.ts';

const LANGUAGES = [
  { label: '简体', language: null, tag: 'zh-CN' },
  { label: '繁體', language: 'hant', tag: 'zh-Hant' },
  { label: 'English', language: 'en', tag: 'en' },
] as const;

/** Where the site speaks for itself; the newspaper's text is in none of these. */
const OWN_WORDS =
  '.skip, .sections a, .colophon a, .label, .label a, .tabs a, .pager > a, .article-facts li, .article-links a, ' +
  '.reading-tools button, .reading-tools summary, .reading-label, .read-on > a, .copy, .plate, .comparison th, [data-own]';

/** Puts the choice of language into the footer and applies what was chosen. Simplified stays what the page says. */
export function offerLanguages(): void {
  // A converted page speaks Traditional unless another language was chosen.
  const language = readSettings().language ?? (document.documentElement.lang === 'zh-Hant' ? 'hant' : null);
  const footer = document.querySelector('.colophon-line');
  const buttons = LANGUAGES.map((one) => {
    const button = element('button', { type: 'button', lang: one.tag }, one.label);
    button.setAttribute('aria-pressed', String(one.language === language));
    button.addEventListener('click', () => {
      keepSettings({ ...readSettings(), language: one.language });
      location.reload();
    });
    return button;
  });
  footer?.append(element('div', { class: 'languages', role: 'group', 'aria-label': '界面语言' }, ...buttons));
  if (language === null) return;
  translate(document.body, language);
  // Tools that other scripts put into the page later speak the same language.
  const tools = document.querySelector('.article-page, .search-page');
  if (tools !== null) {
    new MutationObserver(() => translate(document.body, language)).observe(tools, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  }
}

function translate(root: HTMLElement, language: NonNullable<Settings['language']>): void {
  const column = language === 'hant' ? 0 : 1;
  for (const own of root.querySelectorAll<HTMLElement>(OWN_WORDS)) {
    const first = own.firstChild;
    if (!(first instanceof Text)) continue;
    const words = UI_WORDS[first.data.trim()]?.[column];
    if (words === undefined || words === first.data) continue;
    first.data = words;
    own.lang = language === 'hant' ? 'zh-Hant' : 'en';
  }
}
