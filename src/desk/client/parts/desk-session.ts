/** What is on the desk: the archive, the source that lies open, the block and the question at hand. */
import type { Proposal } from '../../proposal.ts';
import type { Question } from '../../queue.ts';
import type { SourceView } from '../../view.ts';
import { articlePane } from './article-pane.ts';
import * as calls from './calls.ts';
import { h, query } from './dom.ts';
import { queueItem, sourceItem } from './lists.ts';
import { pagePane } from './page-pane.ts';
import { sourcePane } from './source-pane.ts';
import { TrialPanel } from './trial-panel.ts';
import { waitingFor } from './waiting.ts';

export type Action = Readonly<Record<string, string>>;
export interface Place {
  readonly start: number;
  readonly end: number;
}
/** How to take back what was done last: a decision about a source, or an entry of lexicon or register. */
type Step = Parameters<typeof calls.undo>[0] | { readonly kept: string };

/** As much of a block is quoted as tells a person which one it is. */
const QUOTED = 20;

export class DeskSession {
  archive: calls.DeskState | null = null;
  view: SourceView | null = null;
  /** Start of the chosen block. */
  block: number | null = null;
  readonly list = h('nav', { class: 'list', 'aria-label': '稿源' });
  readonly question = h('section', { class: 'question', 'aria-label': '待定' });
  readonly left = h('section', { class: 'left' });
  readonly right = h('section', { class: 'right' });
  readonly trial = new TrialPanel();
  readonly status = h('p', { class: 'status', role: 'status' });
  #at = 0;
  #pane: 'printed' | 'stood' = 'printed';
  readonly #done: Step[] = [];
  #work: Promise<void> = Promise.resolve();

  get asked(): Question | undefined {
    return this.archive?.queue[this.#at];
  }

  say(text: string, wrong = false): void {
    this.status.textContent = text;
    this.status.classList.toggle('wrong', wrong);
  }

  /** One thing after the other, however fast the keys come. Whatever goes wrong is said, and the source shown anew. */
  attempt(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch(async (error: unknown) => {
      const path = this.view?.path;
      if (path !== undefined)
        await calls.source(path).then(
          (view) => this.show(view),
          () => {},
        );
      this.say(error instanceof Error ? error.message : String(error), true);
    });
    return this.#work;
  }

  /** The source as it is read now is shown at once; the archive follows. */
  async decide({ start, end }: Place, action: Action): Promise<void> {
    await this.attempt(async () => {
      const { view } = this;
      if (view === null) return;
      const result = await calls.decide(view, { start, end }, action);
      this.#done.push({ path: view.path, ...result.undo });
      this.show(result.view);
      this.say(`已记入勘校：${result.undo.item.trim().replace(/\s*\n\s*/g, ' ')}`);
    });
    await this.attempt(() => this.refresh());
  }

  /** Shows what a change of lexicon, register or rules would do to the archive; it is kept only when told so. */
  async tryOut(title: string, proposal: Proposal): Promise<void> {
    await this.attempt(() =>
      this.trial.open(title, proposal, (id) => {
        if (proposal.kind !== 'rule' || proposal.path === null) return this.#keep(id);
        const { rule, reason } = proposal.entry;
        const start = this.view?.blocks[0]?.start ?? 0;
        const said = { edit: 'reject', rule, all: 'yes', ...(reason === '' ? {} : { reason }) };
        return this.decide(this.placeOf(start), said);
      }),
    );
  }

  async #keep(id: string): Promise<void> {
    await this.attempt(async () => {
      const kept = await calls.keep(id);
      this.#done.push({ kept: kept.id });
      this.say(`已写入 ${kept.file}`);
    });
    await this.attempt(() => this.refresh());
    await this.attempt(() => this.showAgain());
  }

  /** The source that lies open, as it is read now. */
  async showAgain(): Promise<void> {
    if (this.view !== null) this.show(await calls.source(this.view.path));
  }

  async undo(): Promise<void> {
    await this.attempt(async () => {
      const last = this.#done.pop();
      if (last === undefined) {
        this.say('没有可以撤销的');
        return;
      }
      if ('kept' in last) {
        this.say(`已撤销：${(await calls.unkeep(last.kept)).file}`);
        return;
      }
      this.show((await calls.undo(last)).view);
      this.say('已撤销');
    });
    await this.attempt(() => this.refresh());
  }

  show(view: SourceView): void {
    const scrolled = [this.left.scrollTop, this.right.scrollTop];
    this.view = view;
    this.left.replaceChildren(this.#pane === 'printed' ? sourcePane(view) : pagePane(view));
    this.right.replaceChildren(articlePane(view, this.archive?.base ?? '/'));
    [this.left.scrollTop, this.right.scrollTop] = [scrolled[0] ?? 0, scrolled[1] ?? 0];
    if (view.problems.length > 0) this.say(view.problems.join('；'), true);
    if (view.blocks.some((block) => block.start === this.block)) this.choose(this.block);
    this.#markOpen();
  }

  togglePane(): void {
    this.#pane = this.#pane === 'printed' ? 'stood' : 'printed';
    if (this.view !== null) this.show(this.view);
  }

  async open(path: string): Promise<void> {
    if (this.view?.path === path) return;
    this.block = null;
    await this.attempt(async () => this.show(await calls.source(path)));
    this.left.scrollTop = 0;
    this.right.scrollTop = 0;
  }

  /** What changed on disk meanwhile is shown; a source that was open stays open. */
  async refresh(): Promise<void> {
    // Later, what was just decided is not talked over.
    const asked = calls.state();
    const archive = await (this.archive === null ? waitingFor(asked, (text) => this.say(text)) : asked);
    this.archive = archive;
    document.title = `编辑台 · ${archive.title}`;
    this.#at = Math.min(this.#at, Math.max(0, archive.queue.length - 1));
    this.list.replaceChildren(
      h('h2', {}, `稿源 ${archive.sources.length}`),
      h('ul', {}, ...archive.sources.map((item) => sourceItem(item, (path) => void this.open(path)))),
    );
    this.#markOpen();
    this.#showQuestion();
  }

  #markOpen(): void {
    for (const item of query('.list [data-path]'))
      if (item.dataset['path'] === this.view?.path) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
  }

  #showQuestion(): void {
    const asked = this.asked;
    const item =
      asked === undefined
        ? h('p', { class: 'note' }, '没有待定的事。')
        : queueItem(asked, this.#at, this.archive?.queue.length ?? 0);
    this.question.replaceChildren(item);
  }

  /** On to another question, and to its place. */
  async nextQuestion(by: number): Promise<void> {
    const count = this.archive?.queue.length ?? 0;
    this.#at = count === 0 ? 0 : (this.#at + by + count) % count;
    this.#showQuestion();
    const asked = this.asked;
    if (asked === undefined) return;
    await this.open(asked.path);
    const block = this.view?.blocks.findLast((it) => it.start <= asked.start);
    if (block !== undefined) this.choose(block.start, 'center');
  }

  choose(block: number | null, scroll?: ScrollLogicalPosition): void {
    this.block = block;
    light(block, 'chosen');
    if (scroll !== undefined)
      for (const element of query('.chosen')) element.scrollIntoView({ block: scroll });
  }

  step(by: number): void {
    const blocks = (this.view?.blocks ?? []).filter((block) => block.kind !== 'front-matter');
    const at = blocks.findIndex((block) => block.start === this.block);
    const next = blocks[Math.min(blocks.length - 1, Math.max(0, at + by))];
    if (next !== undefined) this.choose(next.start, 'nearest');
  }

  /** What of the text names a block: its beginning, as far as its first line goes. */
  placeOf(start: number): Place {
    const block = this.view?.blocks.find((it) => it.start === start);
    const line = this.view?.text.indexOf('\n', start) ?? -1;
    const end = Math.min(block?.end ?? start + 1, start + QUOTED, line === -1 ? start + QUOTED : line);
    return { start, end: Math.max(end, start + 1) };
  }
}

/** Lights a block wherever it is shown. */
export function light(block: number | null, name: 'lit' | 'chosen'): void {
  for (const element of query(`.${name}`)) element.classList.remove(name);
  if (block !== null) for (const element of query(`[data-block="${block}"]`)) element.classList.add(name);
}
