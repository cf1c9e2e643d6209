import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { watched } from '../../src/preview/reading-state.ts';
import { plainProgress, silent, terminalProgress } from '../../src/progress.ts';

/** A clock that goes on by so much with every step. */
function clock(perStep: number) {
  let time = 0;
  return { now: () => time, tick: () => (time += perStep) };
}

describe('progress', () => {
  test('a log hears of a long stage now and then, with what is left', () => {
    const lines: string[] = [];
    const { now, tick } = clock(100);
    const progress = plainProgress((line) => lines.push(line), now);
    progress.stage('reading', 640);
    for (let step = 0; step < 640; step += 1) {
      tick();
      progress.step();
    }
    progress.done();
    expect(lines).toEqual([
      'reading 160/640 · 48 s left',
      'reading 320/640 · 32 s left',
      'reading 480/640 · 16 s left',
      'reading 640 (64.0 s)',
    ]);
  });

  test('a terminal is shown count and time', () => {
    const stream = new PassThrough() as PassThrough & { isTTY: boolean; columns: number };
    Object.assign(stream, { isTTY: true, columns: 120 });
    const { now, tick } = clock(100);
    const progress = terminalProgress(stream, now);
    progress.stage('reading', 3200);
    for (let step = 0; step < 320; step += 1) {
      tick();
      progress.step();
    }
    progress.done();
    const text = String(stream.read());
    expect(text).toContain('320/3200 · 4 min 48 s left');
  });

  test('who waits at a browser is told how far the reading is, and nothing when it is over', () => {
    const { now, tick } = clock(1_000);
    const progress = watched(silent, now);
    expect(progress.state()).toBeNull();
    progress.stage('reading', 10);
    tick();
    tick();
    progress.step();
    progress.step();
    expect(progress.state()).toEqual({ done: 2, of: 10, remaining: 8 });
    progress.done();
    expect(progress.state()).toBeNull();
  });
});
