/** Lets the browser keep the pages last read. Nothing happens on a site opened from a folder. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  addEventListener('load', () => {
    const root = document.body.dataset['root'] ?? '';
    navigator.serviceWorker.register(`${root}service-worker.js`).catch(() => {
      // A browser may refuse, in private windows for instance; the site reads as well without.
    });
  });
}
