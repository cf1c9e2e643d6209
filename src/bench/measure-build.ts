/** Builds the project in the current folder and prints what it cost, as one line of JSON. */
import { build } from '../build.ts';
import type { Progress } from '../progress.ts';
import type { Measured } from './run.ts';

const stages: Measured['stages'] = [];
let open: { name: string; since: number; cpu: number } | null = null;

/** Seconds of processor time since the process began, all threads together. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const close = (): void => {
  if (open !== null) {
    const seconds = (performance.now() - open.since) / 1000;
    stages.push({ name: open.name, seconds, cpu: cpu() - open.cpu });
  }
  open = null;
};
const progress: Progress = {
  stage(name) {
    // Threads read together first, and what they read is gathered then: one stage.
    if (open?.name === name) return;
    close();
    open = { name, since: performance.now(), cpu: cpu() };
  },
  step: () => {},
  done: close,
};

const built = await build({ root: process.cwd(), out: null, strict: false, progress });
const measured: Measured = {
  stages,
  // From the start of the process: what a person waits for.
  seconds: performance.now() / 1000,
  cpu: cpu(),
  megabytes: process.resourceUsage().maxRSS / 1024,
  articles: built.articles,
  files: built.files,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
