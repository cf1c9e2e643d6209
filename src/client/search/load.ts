import type { Load } from '../../search/query/store.ts';

declare global {
  interface Window {
    /** What the index's files call to hand their content over. */
    yuankan?: (path: string, content: unknown) => void;
  }
}

/**
 * Loads files of the index as scripts, which also works on a site opened from a folder. `root` is the site's. What
 * the page itself has put on its way, to run after the script that asks, is waited for and not fetched again.
 */
export function scriptLoader(root: string): Load {
  const handed = new Map<string, unknown>();
  window.yuankan = (path, content) => handed.set(path, content);
  return (path) =>
    new Promise((resolve, reject) => {
      const address = new URL(path, root).href;
      const expected = [...document.scripts].find(({ src, defer }) => src === address && defer);
      const script = expected ?? document.createElement('script');
      script.addEventListener('load', () => {
        script.remove();
        const content = handed.get(path);
        handed.delete(path);
        if (content === undefined) reject(new Error(path));
        else resolve(content);
      });
      script.addEventListener('error', () => {
        script.remove();
        reject(new Error(path));
      });
      if (expected !== undefined) return;
      script.src = address;
      document.head.append(script);
    });
}
