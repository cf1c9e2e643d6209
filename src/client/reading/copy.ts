import { element } from '../search/element.ts';

/** A button beside every text that is meant to be copied. `data-copy="accessed"`: the day of reading is put in. */
export function offerCopies(root: ParentNode): void {
  if (!('clipboard' in navigator)) return;
  for (const text of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = element('button', { type: 'button', class: 'copy' }, '复制');
    button.addEventListener('click', () => {
      const words = withDay(text.textContent.trim(), text.dataset['copy'] === 'accessed');
      navigator.clipboard.writeText(words).then(
        () => announce(button, '已复制'),
        () => announce(button, '未能复制'),
      );
    });
    text.after(button);
  }
}

/** GB/T 7714—2015 wants the day an online text was read, before its address: only the reader's clock knows it. */
function withDay(citation: string, wanted: boolean): string {
  if (!wanted) return citation;
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return citation.replace(/\. (https?:\/\/\S+)$/, `[${day}]. $1`);
}

function announce(button: HTMLButtonElement, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = '复制';
  }, 2000);
}
