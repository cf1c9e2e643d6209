import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where Chromium is, on the systems people use; `CHROMIUM` in the environment comes first. */
const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that tests drive, or null where none is installed. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM'];
  const candidates = [...(named === undefined ? [] : [named]), ...KNOWN, chromium.executablePath()];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** What a browser in a container needs, and what keeps it from calling home in the middle of a test. */
export const BROWSER_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
