import type { ArticleChange } from '../../../compare/compare-records.ts';
import type { Proposal } from '../../proposal.ts';
import type { TrialState } from '../../trials.ts';
import * as calls from './calls.ts';
import { h } from './dom.ts';
import { type LinePair, linePairs } from './line-pairs.ts';
import { ruleName, timeText } from './words.ts';

const PAUSE_MS = 400;
/** So many articles are listed before somebody asks for more. */
const LISTED = 50;

/** What a change would do to the archive, shown while it is found out; the rest of the desk goes on meanwhile. */
export class TrialPanel {
  readonly element = h('section', { class: 'trial', 'aria-label': '试行', hidden: '' });
  readonly #title = h('h2');
  readonly #bar = h('progress');
  readonly #facts = h('p', { class: 'facts', role: 'status' });
  readonly #list = h('ol');
  readonly #more = h('button', { type: 'button', hidden: '' }, '再列 50 篇');
  readonly #keep = h('button', { type: 'button', class: 'keep' }, '保留');
  #id: string | null = null;
  #listed = 0;

  constructor() {
    const drop = h('button', { type: 'button', class: 'drop' }, '放弃');
    drop.addEventListener('click', () => void this.drop());
    this.#more.addEventListener('click', () => void this.#listMore());
    const actions = h('p', { class: 'actions' }, this.#keep, drop, this.#more);
    this.element.append(
      h('header', {}, this.#title, this.#bar, this.#facts, actions),
      h('div', {}, this.#list),
    );
  }

  /** `keep` writes it down; nothing was written before. */
  async open(title: string, proposal: Proposal, keep: (id: string) => Promise<void>): Promise<void> {
    const { id } = await calls.tryOut(proposal);
    this.#id = id;
    this.#listed = 0;
    this.#title.textContent = title;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    this.#bar.removeAttribute('value');
    this.#facts.textContent = '预备……';
    this.#keep.onclick = async () => {
      this.#close();
      await keep(id);
      await calls.drop(id);
    };
    this.element.hidden = false;
    void this.#follow(id);
  }

  async drop(): Promise<void> {
    const id = this.#id;
    this.#close();
    if (id !== null) await calls.drop(id).catch(() => {});
  }

  #close(): void {
    this.#id = null;
    this.element.hidden = true;
  }

  async #follow(id: string): Promise<void> {
    while (this.#id === id) {
      const state = await calls.trial(id, this.#listed).catch((error: Error) => error);
      if (this.#id !== id) return;
      if (state instanceof Error) {
        this.#facts.textContent = state.message;
        return;
      }
      this.#show(state);
      if (state.stage === 'done' || state.stage === 'failed') return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  #show(state: TrialState): void {
    if (state.of > 0) {
      this.#bar.max = state.of;
      this.#bar.value = state.done;
    }
    this.#facts.textContent = factsOf(state);
    if (this.#listed < LISTED) this.#add(state.changes);
    this.#more.hidden = state.articles <= this.#listed || this.#listed < LISTED;
  }

  async #listMore(): Promise<void> {
    if (this.#id !== null) this.#add((await calls.trial(this.#id, this.#listed)).changes);
  }

  #add(changes: readonly ArticleChange[]): void {
    for (const change of changes) {
      this.#list.append(changeItem(change, this.#listed));
      this.#listed += 1;
    }
  }
}

function factsOf(state: TrialState): string {
  const { stage, reason, done, of, remaining, articles, gained, lost } = state;
  if (stage === 'failed') return `试不成：${reason ?? ''}`;
  if (stage === 'preparing') return '预备……';
  const found = `${articles} 篇有变 · 新增改动 ${gained} 处 · 撤去 ${lost} 处`;
  if (stage === 'done') return `已看完 ${of} 份稿 · ${found}`;
  const left = remaining === null ? '' : ` · 约还需 ${timeText(remaining)}`;
  return `已看 ${done}／${of} 份稿${left} · ${found}`;
}

const SIGNS = { added: '新', removed: '无', changed: '变' } as const;

/** One article; its differences are drawn when somebody opens it. */
function changeItem(change: ArticleChange, index: number): HTMLElement {
  const { kind, headline, path, gained, lost, lines } = change;
  const counts = [
    ...(gained.length > 0 ? [`＋${gained.length} 处`] : []),
    ...(lost.length > 0 ? [`－${lost.length} 处`] : []),
    `${lines.length} 行不同`,
  ];
  const name = h('span', { class: 'quote' }, headline ?? '无题');
  const facts = h('span', { class: 'facts' }, ` ${counts.join(' · ')} · ${path} `);
  const details = h('details', {}, h('summary', {}, `${SIGNS[kind]} `, name, facts));
  details.addEventListener('toggle', () => details.append(...differences(change)), { once: true });
  details.open = index === 0;
  return h('li', {}, details);
}

function differences({ gained, lost, lines }: ArticleChange): HTMLElement[] {
  const edit = (sign: string, { rule, from, to }: ArticleChange['gained'][number]) =>
    h('p', {}, `${sign}${ruleName(rule)} `, h('del', {}, from || '∅'), h('ins', {}, to || '∅'));
  return [
    ...gained.map((it) => edit('新增改动：', it)),
    ...lost.map((it) => edit('撤去改动：', it)),
    ...linePairs(lines).map(pairLine),
  ];
}

function pairLine({ before, lost, gained, after }: LinePair): HTMLElement {
  const parts = [
    ...(lost === '' ? [] : [h('del', {}, lost)]),
    ...(gained === '' ? [] : [h('ins', {}, gained)]),
  ];
  return h('p', { class: 'line' }, before, ...parts, after);
}
