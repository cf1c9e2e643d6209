/** The search page: answers as one types, keeps the query in the address, and needs no mouse. */
import type { FacetId } from '../search/format.ts';
import { openStore, type Store } from '../search/query/store.ts';
import { type Answer, answerTo, isEmpty, type Order } from './search/answer.ts';
import { element, PRINTED, printed } from './search/element.ts';
import { OPEN_AT_FIRST, renderFacets } from './search/facets.ts';
import { renderHelp } from './search/help.ts';
import { listenToKeys } from './search/keys.ts';
import { scriptLoader } from './search/load.ts';
import { renderResult, resultsAtOnce } from './search/results.ts';

const ownScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
const target = document.querySelector<HTMLElement>('[data-search-results]');
if (form && input && target) start(form, input, target);

function start(form: HTMLFormElement, input: HTMLInputElement, target: HTMLElement): void {
  const load = scriptLoader(new URL('../', ownScript).href);
  const opened = new Map<FacetId, boolean>();
  let store: Promise<Store> | null = null;
  let asked = 0;

  const ask = async (): Promise<void> => {
    const { typed, order } = readAddress();
    asked += 1;
    const mine = asked;
    if (typed.trim() === '') return target.replaceChildren(renderHelp(typedInto));
    try {
      store ??= openStore(load);
      const ready = await store;
      expectAnswer(ready);
      const answer = await answerTo(ready, typed, order);
      const view = await renderAnswer(ready, answer, order);
      if (mine === asked) target.replaceChildren(...view);
    } catch (error) {
      store = null;
      if (mine === asked) target.replaceChildren(renderFailure(error));
    }
  };

  const typedInto = (query: string): void => {
    input.value = query;
    go('push');
  };

  const go = (how: 'push' | 'replace'): void => {
    const address = new URL(location.href);
    address.searchParams.set('q', input.value);
    if (input.value.trim() === '') address.searchParams.delete('q');
    if (address.href !== location.href) history[`${how}State`](null, '', address);
    void ask();
  };

  const renderAnswer = async (ready: Store, answer: Answer, order: Order): Promise<Node[]> => {
    if (isEmpty(answer.query)) return [renderHelp(typedInto)];
    const count = answer.ordered.length;
    // All of an answer is shown at once, so that nothing of it is seen to move.
    const facets = count === 0 ? null : renderFacets(ready, answer, opened, typedInto);
    const list = element('ol', { class: 'result-list' });
    const more = element('button', { type: 'button', class: 'more' }, '再显示一些');
    const showMore = async (): Promise<void> => {
      const next = answer.ordered.slice(list.children.length, list.children.length + resultsAtOnce);
      const items = await Promise.all(next.map((article) => renderResult(ready, answer, article)));
      list.append(...items);
      more.hidden = list.children.length >= answer.ordered.length;
      if (list.children.length > resultsAtOnce) items[0]?.querySelector('a')?.focus();
    };
    more.addEventListener('click', () => void showMore());
    await showMore();
    const status = element('p', { class: 'result-status', role: 'status' }, statusOf(count));
    const nodes: Node[] = [element('div', { class: 'result-bar' }, status, renderOrder(order))];
    if (answer.found.names.length > 0) nodes.push(renderNames(answer));
    if (facets !== null) nodes.push(await facets);
    return [...nodes, list, more];
  };

  const renderOrder = (order: Order): HTMLElement => {
    const select = element('select', { name: 'sort', 'aria-label': '排序' });
    const orders: readonly [Order, string][] = [
      ['best', '标题优先'],
      ['newest', '最新在前'],
      ['oldest', '最早在前'],
    ];
    for (const [value, label] of orders) {
      const option = element('option', { value }, label);
      option.selected = value === order;
      select.append(option);
    }
    select.addEventListener('change', () => {
      const address = new URL(location.href);
      address.searchParams.set('sort', select.value);
      history.pushState(null, '', address);
      void ask().then(() => target.querySelector('select')?.focus());
    });
    return select;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('push');
  });
  let pause: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const later = (): void => {
    clearTimeout(pause);
    // While an input method composes, the letters are not yet what the reader means.
    if (!composing) pause = setTimeout(() => go('replace'), 180);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  input.addEventListener('input', later);
  addEventListener('popstate', () => {
    input.value = readAddress().typed;
    void ask();
  });
  listenToKeys(input, target);
  // While the reader still types, what every query needs is fetched; a failure is told when it matters.
  store = openStore(load);
  store
    .then((ready) => ready.frequent())
    .catch(() => {
      store = null;
    });
  input.value = readAddress().typed;
  void ask();
}

/** Fetches beside the words' own files what their answer will need, so that one does not wait for the other. */
function expectAnswer(store: Store): void {
  const likely = [...OPEN_AT_FIRST].map((id): Promise<unknown> => store.facet(id));
  if (store.manifest.total > 0) likely.push(store.idOf(store.manifest.total - 1));
  // What fails here is asked for again, and told, where it is needed.
  for (const file of likely) file.catch(() => undefined);
}

function readAddress(): { typed: string; order: Order } {
  const parameters = new URL(location.href).searchParams;
  const sort = parameters.get('sort');
  return {
    typed: parameters.get('q') ?? '',
    order: sort === 'newest' || sort === 'oldest' ? sort : 'best',
  };
}

function statusOf(count: number): string {
  return count === 0 ? '没有找到。换一个说法，或去掉一个条件。' : `找到${count}篇`;
}

/** Pinyin led to these: say so, and lead to a park's own page. */
function renderNames({ found }: Answer): HTMLElement {
  const line = element('p', { class: 'result-names' }, '按拼音：');
  for (const [index, { facet, id, label }] of found.names.slice(0, 12).entries()) {
    if (index > 0) line.append('、');
    line.append(
      facet === 'park' ? element('a', { href: `parks/${id}.html`, lang: PRINTED }, label) : printed(label),
    );
  }
  return line;
}

function renderFailure(error: unknown): HTMLElement {
  const path = error instanceof Error ? error.message : '';
  return element(
    'p',
    { class: 'page-note', role: 'alert' },
    `检索所需的文件未能读取（${path}）。请稍后再试，或从下面的索引查找。`,
  );
}
