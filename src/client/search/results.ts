import type { ArticleText } from '../../search/format.ts';
import { excerpt, matchesIn, type Passage, passagesOf, unite } from '../../search/query/passages.ts';
import type { Store } from '../../search/query/store.ts';
import { spelledMatches } from '../../search/spelling.ts';
import type { Answer } from './answer.ts';
import { element, marked, PRINTED, printed } from './element.ts';

/** Results shown at first, and more at a time. */
export const resultsAtOnce = 10;

const passagesShown = 3;
const excerptLength = 96;

/** One article with its passages, each a link to its place on the page. */
export async function renderResult(store: Store, answer: Answer, article: number): Promise<HTMLLIElement> {
  const [id, text] = await Promise.all([store.idOf(article), store.text(article)]);
  const { phrases, query, found } = answer;
  const passages = passagesOf(text, found.fold, phrases, query.numbers);
  const page = `articles/${id}.html`;
  const title = text.headline ?? text.body[0]?.[1].slice(0, 30) ?? id;
  const heard = spelledMatches(title, text.spelt, found.spellings);
  // What was heard is marked on the page by its characters.
  const words = [...phrases, ...heard.map(([start, end]) => found.fold(title.slice(start, end)))];
  const item = element(
    'li',
    { class: 'result' },
    element(
      'h2',
      { class: 'result-headline', lang: PRINTED },
      element(
        'a',
        { href: address(page, words, null) },
        ...marked(title, unite([...matchesIn(title, found.fold, phrases), ...heard])),
      ),
    ),
    element('p', { class: 'result-facts' }, ...factsOf(text)),
  );
  if (passages.length > 0) item.append(renderPassages(passages, page, phrases));
  return item;
}

/** Where and when it was printed, by whom, about which parks. */
function factsOf({ publication, date, page, byline, parks }: ArticleText): (Node | string)[] {
  const own = (words: string) => element('span', {}, words);
  const issue = [
    ...(publication === null ? [] : [printed(publication)]),
    own(date ?? '日期不详'),
    ...(page === null ? [] : [own(`${page}版`)]),
  ];
  const others = [byline, parks.slice(0, 3).join('、')].filter((fact) => fact !== null && fact !== '');
  return [
    ...issue.flatMap((fact, index) => (index === 0 ? [fact] : [' ', fact])),
    ...others.flatMap((fact) => [' · ', printed(fact ?? '')]),
  ];
}

function renderPassages(passages: readonly Passage[], page: string, phrases: readonly string[]): HTMLElement {
  const list = element('ul', { class: 'passages' });
  for (const passage of passages.slice(0, passagesShown)) {
    const { before, after, text, matches } = excerpt(passage, excerptLength);
    const link = element('a', { href: address(page, phrases, passage), lang: PRINTED });
    link.append(before ? '…' : '', ...marked(text, matches), after ? '…' : '');
    list.append(element('li', {}, link, ...(passage.asPrinted ? [printedNote()] : [])));
  }
  const more = passages.length - passagesShown;
  if (more > 0) list.append(element('li', { class: 'passages-more' }, `另有${more}段`));
  return list;
}

function printedNote(): HTMLElement {
  return element('span', { class: 'note' }, '报上如此，文中已勘正');
}

/** A page's address that says what to mark there, and goes to the passage. */
function address(page: string, phrases: readonly string[], passage: Passage | null): string {
  const parameters = new URLSearchParams();
  for (const phrase of phrases) parameters.append('q', phrase);
  for (const [start, end] of passage?.places ?? [])
    parameters.append('at', `${passage?.anchor}.${start}.${end}`);
  const search = parameters.size === 0 ? '' : `?${parameters}`;
  return `${page}${search}${passage === null ? '' : `#${passage.anchor}`}`;
}
