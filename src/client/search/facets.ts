import type { FacetId } from '../../search/format.ts';
import { intersect } from '../../search/query/lists.ts';
import type { Store } from '../../search/query/store.ts';
import type { Answer } from './answer.ts';
import { element, printed } from './element.ts';

const valuesShown = 12;
/** Open without being asked for; the files of the others are fetched when a reader opens them. */
export const OPEN_AT_FIRST: ReadonlySet<FacetId> = new Set(['park', 'year']);

/** What the results divide into, with counts, ready to be shown. Choosing a value puts it into the query, choosing again takes it out. */
export async function renderFacets(
  store: Store,
  answer: Answer,
  opened: Map<FacetId, boolean>,
  choose: (query: string) => void,
): Promise<HTMLElement> {
  const filled: Promise<void>[] = [];
  const aside = element('div', { class: 'facets', role: 'group', 'aria-label': '筛选' });
  for (const { id, label, values } of store.manifest.facets) {
    if (values === 0) continue;
    const details = element('details', { class: 'facet' }, element('summary', {}, label));
    details.open = opened.get(id) ?? OPEN_AT_FIRST.has(id);
    let isFilled = false;
    const fill = async (): Promise<void> => {
      if (!details.open || isFilled) return;
      isFilled = true;
      details.append(await renderValues(store, answer, id, choose));
    };
    details.addEventListener('toggle', () => {
      opened.set(id, details.open);
      void fill();
    });
    filled.push(fill());
    aside.append(details);
  }
  await Promise.all(filled);
  return aside;
}

async function renderValues(
  store: Store,
  answer: Answer,
  id: FacetId,
  choose: (query: string) => void,
): Promise<HTMLElement> {
  const { values } = await store.facet(id);
  const chosen = new Set(
    answer.query.filters.filter(({ facet, negative }) => facet === id && !negative).map(({ value }) => value),
  );
  const counted = values
    .map((value) => ({ ...value, count: intersect(answer.found.articles, value.articles).length }))
    .filter(({ id: value, label, count }) => count > 0 || chosen.has(value) || chosen.has(label))
    .sort((a, b) => b.count - a.count);
  const list = element('ul');
  for (const { id: value, label, count } of counted.slice(0, valuesShown)) {
    const isChosen = chosen.has(value) || chosen.has(label);
    // Provinces and years have names in every language of the site.
    const name = id === 'province' || id === 'year' ? element('span', {}, label) : printed(label);
    const button = element('button', { type: 'button', 'aria-pressed': String(isChosen) }, name, ' ');
    button.append(element('span', { class: 'count' }, String(count)));
    button.addEventListener('click', () => choose(toggled(answer.typed, id, [value, label])));
    list.append(element('li', {}, button));
  }
  if (counted.length > valuesShown)
    list.append(element('li', { class: 'note' }, `另有${counted.length - valuesShown}项`));
  return list;
}

/** The query with `park:清远高新区` put in, or taken out where it is. */
function toggled(typed: string, facet: FacetId, [value, label]: readonly [string, string]): string {
  const name = facet === 'year' ? value : label;
  const quoted = /\s/.test(name) ? `"${name}"` : name;
  const forms = new Set([value, label, quoted].map((form) => `${facet}:${form}`));
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const kept = words.filter((word) => !forms.has(word));
  return (kept.length < words.length ? kept : [...words, `${facet}:${quoted}`]).join(' ');
}
