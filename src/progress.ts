import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from './commands/terminal.ts';
import { remainingSeconds } from './remaining.ts';

/** Told by the build what it is doing; a stage may be entered more than once. */
export interface Progress {
  /** Begins a stage; `total` is the number of steps, or null where nobody knows. */
  stage(name: string, total: number | null): void;
  step(): void;
  done(): void;
}

export const silent: Progress = { stage: () => {}, step: () => {}, done: () => {} };

/** Nothing is shown for what takes less: a bar that flashes past tells nobody anything. */
const PATIENCE_MS = 1_000;

/** One bar on a terminal, redrawn in place and gone when the work is done. */
export function terminalProgress(stream: NodeJS.WritableStream, now: () => number): Progress {
  const begun = now();
  let bar: SingleBar | null = null;
  let name = '';
  let total = 0;
  let value = 0;
  let entered = begun;
  const left = () => leftText(remainingSeconds(value, total, now() - entered));
  const show = (): void => {
    if (bar !== null || now() - begun < PATIENCE_MS) return;
    const format = '{stage} [{bar}] {value}/{total}{left}';
    bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true, fps: 10 }, Presets.rect);
    bar.start(total, value, { stage: name, left: left() });
  };
  return {
    stage(stage, steps) {
      [name, total, value] = [stage.padEnd(10), steps ?? 0, 0];
      show();
      entered = now();
      bar?.setTotal(total);
      bar?.update(0, { stage: name, left: '' });
    },
    step() {
      value += 1;
      // A clock reading a step would cost more than many a step.
      if ((value & 31) === 0) show();
      if ((value & 31) === 0 || value === total) bar?.update(value, { left: left() });
    },
    done() {
      bar?.stop();
      bar = null;
    },
  };
}

/** ` · 1 min 20 s left`; nothing where nobody can say, or there is nothing left. */
export function leftText(seconds: number | null): string {
  if (seconds === null || seconds === 0) return '';
  const minutes = Math.floor(seconds / 60);
  return ` · ${minutes > 0 ? `${minutes} min ` : ''}${seconds % 60} s left`;
}

/** How often a log hears of one long stage. */
const LINE_MS = 15_000;

/** A line for each stage that takes a while, where nobody watches a terminal. */
export function plainProgress(write: (line: string) => void, now: () => number): Progress {
  let begun = now();
  let open: string | null = null;
  let steps = 0;
  let total = 0;
  let told = begun;
  const close = (): void => {
    const taken = now() - begun;
    if (open !== null && taken >= PATIENCE_MS) {
      write(`${open}${steps === 0 ? '' : ` ${steps}`} (${(taken / 1000).toFixed(1)} s)`);
    }
    open = null;
    steps = 0;
  };
  return {
    stage(name, of) {
      close();
      open = name;
      total = of ?? 0;
      begun = now();
      told = begun;
    },
    step() {
      steps += 1;
      if ((steps & 31) !== 0 || steps >= total || now() - told < LINE_MS) return;
      told = now();
      write(`${open} ${steps}/${total}${leftText(remainingSeconds(steps, total, told - begun))}`);
    },
    done: close,
  };
}

/** A bar where a person watches a terminal, lines elsewhere. */
export function progressFor(terminal: Pick<Terminal, 'interactive' | 'stream' | 'now' | 'tell'>): Progress {
  return terminal.interactive
    ? terminalProgress(terminal.stream, terminal.now)
    : plainProgress(terminal.tell, terminal.now);
}
