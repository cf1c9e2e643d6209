/** A corrections file as lines: items are added and taken out without touching what else an editor wrote there. */
import type { Correction } from './correction.ts';

/** The line, from 1, at which each item of a list begins. */
export function itemLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/^- /.test(line) ? [index + 1] : []));
}

/** An item as YAML. Every value is quoted as JSON, which is YAML too: nothing in it can be anything but text. */
export function itemText(correction: Correction): string {
  return Object.entries(correction)
    .filter(([, value]) => value !== undefined)
    .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** The file's text with one more item at its end. */
export function withItem(text: string, correction: Correction): string {
  const own = text.trim() === '[]' ? '' : text;
  return `${own === '' || own.endsWith('\n') ? own : `${own}\n`}${itemText(correction)}`;
}

/** The text of the item with this index, from its dash to the next. */
export function itemAt(text: string, index: number): string | null {
  const lines = text.split('\n');
  const starts = itemLines(text);
  const start = starts[index];
  if (start === undefined) return null;
  const end = (starts[index + 1] ?? lines.length + 1) - 1;
  return lines.slice(start - 1, end).join('\n');
}

/** The file's text without that item. */
export function withoutItem(text: string, index: number): string {
  const lines = text.split('\n');
  const starts = itemLines(text);
  const start = starts[index];
  if (start === undefined) return text;
  const end = (starts[index + 1] ?? lines.length + 1) - 1;
  const rest = [...lines.slice(0, start - 1), ...lines.slice(end)].join('\n');
  return rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`;
}
