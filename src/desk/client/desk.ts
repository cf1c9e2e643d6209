/** The editor's desk: a source beside what was made of it, and a key for every decision. */
import { COMMANDS, dropOn, onKind } from './parts/commands.ts';
import { DeskSession, light } from './parts/desk-session.ts';
import { button, h } from './parts/dom.ts';

const desk = new DeskSession();
const tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': '改稿' });
for (const { label, key, run, kind } of COMMANDS) {
  const tool = button(label, key, () => void run(desk));
  if (kind !== undefined) tool.dataset['kind'] = kind;
  tools.append(tool);
}
document.body.append(
  h('header', { class: 'bar' }, h('h1', {}, '编辑台'), desk.status),
  desk.list,
  h(
    'main',
    {},
    desk.question,
    tools,
    h('div', { class: 'panes' }, desk.left, desk.right),
    desk.trial.element,
  ),
);

const MOVES: Readonly<Record<string, () => void>> = {
  j: () => desk.step(1),
  ArrowDown: () => desk.step(1),
  J: () => desk.step(-1),
  ArrowUp: () => desk.step(-1),
  ' ': () => void desk.nextQuestion(1),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const command = COMMANDS.find(({ key }) => key === event.key);
  const move = MOVES[event.key];
  if (command === undefined && move === undefined) return;
  // Enter and the space bar press a button that has the focus.
  if (event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
  event.preventDefault();
  if (command === undefined) move?.();
  else void command.run(desk);
});

document.addEventListener('mouseover', ({ target }) => light(blockOf(target), 'lit'));
document.addEventListener('click', ({ target }) => {
  const block = blockOf(target);
  if (block !== null) desk.choose(block, 'nearest');
});
document.addEventListener('dragstart', (event) => {
  const block = blockOf(event.target);
  if (block === null || !(event.target instanceof HTMLElement) || event.target.className !== 'grip') return;
  event.dataTransfer?.setData('text/plain', String(block));
  const element = event.target.parentElement;
  if (element !== null) event.dataTransfer?.setDragImage(element, 0, 0);
});
document.addEventListener('dragover', (event) => {
  if (blockOf(event.target) === null && kindOf(event.target) === null) return;
  event.preventDefault();
  light(blockOf(event.target), 'lit');
});
document.addEventListener('drop', (event) => {
  const moved = Number(event.dataTransfer?.getData('text/plain') || Number.NaN);
  if (Number.isNaN(moved)) return;
  event.preventDefault();
  const kind = kindOf(event.target);
  const target = blockOf(event.target);
  if (kind !== null) void onKind(desk, moved, kind);
  else if (target !== null && target !== moved) void dropOn(desk, moved, target);
});
// Another program may have written to the content meanwhile.
window.addEventListener('focus', () => void desk.attempt(() => desk.refresh()));

void desk
  .attempt(() => desk.refresh())
  .then(() => {
    const wanted = new URL(location.href).searchParams.get('path') ?? desk.archive?.sources[0]?.path;
    return wanted === undefined ? undefined : desk.open(wanted);
  });

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

function blockOf(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest('[data-block]') : null;
  return element === null ? null : Number(element.getAttribute('data-block'));
}

/** The kind whose button lies under the pointer. */
function kindOf(target: EventTarget | null): string | null {
  return (
    (target instanceof Element ? target.closest<HTMLElement>('.tools [data-kind]') : null)?.dataset['kind'] ??
    null
  );
}
