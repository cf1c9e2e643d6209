/** Builds the project in the current folder and prints what it cost, as one line of JSON. */
import { build } from '../build.ts';
import type { Progress } from '../progress.ts';
import type { Measured } from './run.ts';

const stages: { name: string; seconds: number }[] = [];
let open: { name: string; since: number } | null = null;

const close = (): void => {
  if (open !== null) stages.push({ name: open.name, seconds: (performance.now() - open.since) / 1000 });
  open = null;
};
const progress: Progress = {
  stage(name) {
    close();
    open = { name, since: performance.now() };
  },
  step: () => {},
  done: close,
};

const built = await build({ root: process.cwd(), out: null, strict: false, progress });
const measured: Measured = {
  stages,
  // From the start of the process: what a person waits for.
  seconds: performance.now() / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  articles: built.articles,
  files: built.files,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
