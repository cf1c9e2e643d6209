/** `/` goes to the box, arrows from it through the results and back, Escape back to it. */
export function listenToKeys(input: HTMLInputElement, target: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const active = document.activeElement;
    const typing = active instanceof HTMLInputElement || active instanceof HTMLSelectElement;
    if (event.key === '/' && !typing) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && target.contains(active)) {
      input.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(event, input, target);
    }
  });
}

function move(event: KeyboardEvent, input: HTMLInputElement, target: HTMLElement): void {
  const links = [...target.querySelectorAll<HTMLAnchorElement>('.result-headline a')];
  const result = document.activeElement?.closest('.result');
  const at = links.findIndex((link) => link.closest('.result') === result && result !== null);
  if (document.activeElement !== input && at < 0) return;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  if (document.activeElement === input && event.key === 'ArrowUp') return;
  event.preventDefault();
  if (next < 0) input.focus();
  else links[next]?.focus();
}
