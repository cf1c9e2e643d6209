import { expect, test } from 'vitest';
import { type RecognisedLine, recognisedRuns } from '../../../src/import/recognised.ts';

/** A line as Tesseract gives it: a word a character, 30 pixels apart; `size` is what it measured of the line. */
function line(text: string, y: number, size: number): RecognisedLine {
  const words = [...text].map((character, i) => ({
    text: character,
    x: 40 + i * 30,
    y,
    width: 27,
    height: 27,
    confidence: 0.9,
  }));
  return { x: 40, y, width: words.length * 30, height: size, words, size };
}

test('a line that noise made higher is set in the size that its characters’ pitch tells', () => {
  const body = Array.from({ length: 6 }, (_, i) => line('园区先后腾退低效用地一千八百亩', i * 45, 30));
  const sizes = recognisedRuns([body, [line('平方米。来自三个省的工程师在这', 300, 52)]]).map(
    ({ size }) => size,
  );
  expect(new Set(sizes)).toEqual(new Set([30]));
});

test('a headline’s characters stand as far apart as they are high', () => {
  const body = Array.from({ length: 6 }, (_, i) => line('园区先后腾退低效用地一千八百亩', i * 45, 30));
  const head = line('夜校受欢迎', 0, 60);
  const wide = { ...head, words: head.words.map((it, i) => ({ ...it, x: 40 + i * 60, width: 55 })) };
  const runs = recognisedRuns([[wide], body]);
  expect(runs[0]?.size).toBeGreaterThan(1.5 * (runs.at(-1)?.size ?? 0));
});
