import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { serveDevelopment } from '../../../src/preview/dev-server.ts';
import { keepWords } from '../../fixtures/keep-words.ts';
import { openBrowser, openPage } from './open-browser.ts';

/** The development server of a project, and its desk in a browser, ready to be used. */
export interface OpenDesk {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Closes both, and removes the project. */
  close(): Promise<void>;
}

/** @param root a project made for the test, absolute */
export async function openDesk(root: string, width = 1440): Promise<OpenDesk> {
  keepWords(root);
  const [browser, serving] = await Promise.all([
    openBrowser(),
    serveDevelopment({ root, host: '127.0.0.1', port: 0, tell: () => {} }),
  ]);
  const { page, complaints, close } = await openPage(browser, { viewport: { width, height: 900 } });
  await page.goto(`${serving.address}desk/`);
  await page.locator('.made article').first().waitFor({ timeout: 60_000 });
  return {
    page,
    complaints,
    async close() {
      await close();
      await serving.close();
      await browser.close();
      // A trial that was dropped may still be writing.
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
