import type { Page } from 'playwright-core';

/** Watches what moves on the pages that are opened from now on, on a processor as slow as a telephone's. */
export async function watchLayout(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Reflect.set(window, 'moved', moved);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: { node: Node | null }[] = Reflect.get(entry, 'sources');
        const names = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ''));
        moved.push(`${Number(Reflect.get(entry, 'value')).toFixed(4)} ${names.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What was seen to move since the page was opened, by how much; waits until what just changed is painted. */
export async function layoutShifts(page: Page): Promise<string[]> {
  await page.waitForTimeout(300);
  return page.evaluate(() => [...(Reflect.get(window, 'moved') ?? [])]);
}
