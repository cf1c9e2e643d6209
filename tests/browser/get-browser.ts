/** Makes sure that there is a browser before the tests begin: a missing one must never be a test passed over. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

const ADVICE =
  'no browser for the tests: install chromium (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to one';

/** How to get one, most fitting first: the system's own package as root, else the driver's download. */
const WAYS = [
  { when: () => process.getuid?.() === 0 && has('apt-get'), run: ['sh', '-c', aptCommand()] },
  { when: () => true, run: ['npx', '--no-install', 'playwright-core', 'install', 'chromium'] },
];

for (const { when, run } of WAYS) {
  if (findBrowser() !== null) break;
  const [command = '', ...rest] = run;
  if (when()) spawnSync(command, rest, { stdio: 'inherit' });
}
if (findBrowser() === null) {
  process.stderr.write(`${ADVICE}\n`);
  process.exitCode = 1;
}

function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

function aptCommand(): string {
  const install = 'apt-get install -q -y --no-install-recommends chromium fonts-noto-cjk';
  return `apt-get update -q && DEBIAN_FRONTEND=noninteractive ${install}`;
}
