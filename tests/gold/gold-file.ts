/** Reads a gold file of sentences and the statistics they state; its format is in README.md. */
export interface GoldRow {
  readonly value: number | null;
  readonly unit: string | null;
  readonly approximate: string | null;
  readonly indicator: string;
  readonly subject: string | null;
  /** `2024`, `2024-01/2024-09` or null. */
  readonly period: string | null;
  readonly comparison: string | null;
}

export interface GoldSentence {
  readonly line: number;
  readonly text: string;
  readonly rows: readonly GoldRow[];
}

export function readGold(file: string): GoldSentence[] {
  const sentences: { line: number; text: string; rows: GoldRow[] }[] = [];
  file.split('\n').forEach((line, i) => {
    if (line.startsWith('#') || line.trim() === '') return;
    if (!line.startsWith(' ')) sentences.push({ line: i + 1, text: line, rows: [] });
    else if (line.trim() !== '-') sentences.at(-1)?.rows.push(readRow(line, i + 1));
  });
  return sentences;
}

function readRow(line: string, number: number): GoldRow {
  const cells = line.split('|').map((cell) => cell.trim());
  const [figure = '', indicator = '', subject = '-', period = '-', comparison = '-'] = cells;
  if (cells.length !== 5 || indicator === '')
    throw new Error(`line ${number}: expected five cells: ${line.trim()}`);
  const [value = '-', unit, approximate] = figure.split(' ');
  return {
    value: value === '-' ? null : Number(value),
    unit: unit ?? null,
    approximate: approximate ?? null,
    indicator,
    subject: orNull(subject),
    period: orNull(period),
    comparison: orNull(comparison),
  };
}

function orNull(cell: string): string | null {
  return cell === '-' ? null : cell;
}
