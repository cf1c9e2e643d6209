import type { Question, SourceState } from '../../queue.ts';
import { percent } from './article-pane.ts';
import { h } from './dom.ts';
import { ruleName } from './words.ts';

/** A source with its state in one line. */
export function sourceItem(source: SourceState, open: (path: string) => void): HTMLElement {
  const link = h(
    'button',
    { type: 'button', 'data-path': source.path },
    h('span', { class: 'name' }, nameOf(source)),
    h('span', { class: 'facts' }, factsOf(source)),
  );
  link.title = source.path;
  link.addEventListener('click', () => open(source.path));
  return h('li', {}, link);
}

function nameOf({ path }: SourceState): string {
  return path.replace(/^newspapers\//, '').replace(/\.txt$/, '');
}

function factsOf(source: SourceState): string {
  if (source.state === 'aside') return '未发：读不了';
  return [
    `已发 ${source.articles} 篇`,
    ...(source.unsure > 0 ? [`待定 ${source.unsure}`] : []),
    ...(source.corrections > 0 ? [`勘校 ${source.corrections}`] : []),
  ].join(' · ');
}

/** The question at hand with its evidence; y and x answer it. */
export function queueItem(asked: Question, index: number, count: number): HTMLElement {
  const change =
    asked.to === null
      ? [h('mark', {}, asked.from)]
      : [h('del', {}, asked.from === '' ? '∅' : asked.from), h('ins', {}, asked.to === '' ? '∅' : asked.to)];
  return h(
    'p',
    {},
    h(
      'span',
      { class: 'facts' },
      `待定 ${index + 1}／${count} · ${ruleName(asked.rule)} · 把握 ${percent(asked.confidence)} `,
    ),
    h('span', { class: 'quote' }, `…${asked.before}`, ...change, `${asked.after}…`),
    h('span', { class: 'facts' }, ` ${asked.reason} `),
    h(
      'span',
      { class: 'facts keys' },
      h('kbd', {}, 'y'),
      asked.kind === 'edit' ? '留' : asked.to === null ? '认可' : '改',
      h('kbd', {}, 'x'),
      asked.kind === 'edit' ? '退' : '不改',
      h('kbd', {}, '空格'),
      '下一件',
    ),
  );
}
