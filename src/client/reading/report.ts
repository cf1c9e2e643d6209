/** Fills the report of a mistake with the paragraph and the words a reader has selected. */
export function nameParagraphInReport(body: HTMLElement): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-report]');
  if (link === null) return;
  const plain = link.href;
  link.addEventListener('click', () => {
    const selection = document.getSelection();
    const words = selection?.toString().trim() ?? '';
    const node = selection?.anchorNode ?? null;
    const start = node instanceof Element ? node : (node?.parentElement ?? null);
    const paragraph = start !== null && body.contains(start) ? start.closest('[id^="p"], [id^="f"]') : null;
    const id = paragraph?.id ?? targetIn(body);
    if (id === null) return;
    const place = `${location.origin}${location.pathname}#${id}`;
    link.href = plain
      .replace(encodeURIComponent('段落：'), encodeURIComponent(`段落：${id} ${place}`))
      .replace(encodeURIComponent('原文：'), encodeURIComponent(`原文：${words.slice(0, 200)}`));
  });
}

function targetIn(body: HTMLElement): string | null {
  const id = location.hash.slice(1);
  return id !== '' && body.querySelector(`[id="${CSS.escape(id)}"]`) !== null ? id : null;
}
