import type { ImportedPage, Run } from '../../../src/import/page.ts';

/** A page of our own setting: each column a list of lines; `#` opens a headline, `>` an indented line. */
export function pageOf(
  columns: readonly (readonly string[])[],
  { size = 10, measure = 12, gutter = 16 }: { size?: number; measure?: number; gutter?: number } = {},
): ImportedPage {
  const runs = columns.flatMap((lines, i) => columnRuns(lines, 40 + i * (measure * size + gutter), size));
  return { number: 1, width: 800, height: 1000, unit: 'pt', runs, images: [], rules: [] };
}

function columnRuns(lines: readonly string[], left: number, size: number): Run[] {
  let y = 40;
  return lines.map((line) => {
    const head = line.startsWith('#');
    const text = line.replace(/^[#>]/, '');
    const em = head ? size * 1.8 : size;
    const run = {
      text,
      x: left + (line.startsWith('>') ? 2 * size : 0),
      y,
      width: text.length * em,
      height: em,
      size: em,
    };
    y += em * 1.5;
    return run;
  });
}
