/** An action at the desk → the smallest change of the corrections file. Files changed meanwhile are never overwritten. */
import * as z from 'zod';
import {
  actionOf,
  type Correction,
  CorrectionsSchema,
  correctionsPath,
  type PlacedCorrection,
} from '../corrections/correction.ts';
import { QuoteFinder, quoteOf } from '../corrections/find-quote.ts';
import { itemAt, itemText, withItem, withoutItem } from '../corrections/items.ts';
import { placeCorrections } from '../corrections/load-corrections.ts';
import { encodingNamed, type NamedEncodings } from '../source/encodings.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import { DeskError } from './desk-error.ts';
import { digest, readCorrectionsFile } from './view.ts';
import { writeContent } from './write.ts';

export const DecisionSchema = z.strictObject({
  path: z.string(),
  /** Hashes of the source and the corrections file that the person saw. */
  source: z.string(),
  corrections: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** A correction without its quotation: { kind: 'headline' }. */
  action: z.record(z.string(), z.string()),
});
export type Decision = z.infer<typeof DecisionSchema>;

export const UndoSchema = z.strictObject({
  path: z.string(),
  /** The item to take out, as it stands in the file. */
  item: z.string(),
  /** Items that it took the place of. */
  restore: z.array(z.string()),
});
export type Undo = z.infer<typeof UndoSchema>;

/** How to take a decision back. */
export type Undoable = Pick<Undo, 'item' | 'restore'>;

export function decide(content: string, decision: Decision, encodings: NamedEncodings = {}): Undoable {
  const source = sourceAt(content, decision.path, encodings);
  if (source.hash !== decision.source)
    throw new DeskError(409, 'the source was changed meanwhile; it is shown anew, decide again');
  const correction = correctionOf(source, decision);
  const text = readCorrectionsFile(content, decision.path);
  const file = correctionsPath(decision.path);
  const same = placeCorrections(text, file, source).placed.filter((placed) =>
    isAboutTheSame(placed, correction, decision),
  );
  // Whatever else was written to the file meanwhile stays; another decision about the same thing is not overruled.
  if (same.length > 0 && digest(text) !== decision.corrections)
    throw new DeskError(
      409,
      'somebody decided about the same place meanwhile; it is shown anew, decide again',
    );
  const replaced = same.map(({ index }) => itemAt(text, index) ?? '');
  const rest = same
    .toSorted((a, b) => b.index - a.index)
    .reduce((kept, { index }) => withoutItem(kept, index), text);
  writeContent(content, file, withItem(rest, correction));
  return { item: itemText(correction), restore: replaced };
}

export function undo(content: string, { path, item, restore }: Undo, encodings: NamedEncodings = {}): void {
  sourceAt(content, path, encodings);
  const file = correctionsPath(path);
  const text = readCorrectionsFile(content, path);
  const index = indexOf(text, item);
  if (index === -1) throw new DeskError(409, 'this correction was changed or taken out meanwhile');
  const rest = withoutItem(text, index);
  writeContent(
    content,
    file,
    restore.reduce((kept, old) => `${kept}${old.trimEnd()}\n`, rest),
  );
}

/** The same thing of the same place: of two such items the later would stand for nothing. */
function isAboutTheSame(
  { correction: was, start, end }: PlacedCorrection,
  is: Correction,
  place: { readonly start: number; readonly end: number },
): boolean {
  if (actionOf(was) !== actionOf(is)) return false;
  if ('at' in was !== 'at' in is) return false;
  if ('edit' in was && 'edit' in is && !('at' in is)) return was.rule === is.rule;
  return !('at' in is) || (start === place.start && end === place.end);
}

/** The last item with this text. */
function indexOf(text: string, item: string): number {
  let found = -1;
  for (let index = 0; ; index += 1) {
    const own = itemAt(text, index);
    if (own === null) return found;
    if (own.trim() === item.trim()) found = index;
  }
}

function sourceAt(content: string, path: string, encodings: NamedEncodings): SourceText {
  if (
    !/^newspapers\/.+\.txt$/.test(path) ||
    path.split('/').some((part) => part === '' || part.startsWith('.'))
  )
    throw new DeskError(404, 'there is no such source');
  const reading = readSource(content, path, { encoding: encodingNamed(path, encodings) });
  if (reading.kind !== 'text') throw new DeskError(404, 'the source cannot be read');
  return reading.source;
}

/** `move` names its target by offset, which becomes as much of the text there as stands nowhere else. */
const ANCHOR = 8;
const LONGEST_ANCHOR = 120;

function anchorAt({ text, bodyStart }: SourceText, offset: number): string {
  const finder = new QuoteFinder(text, bodyStart);
  for (let length = ANCHOR; length < LONGEST_ANCHOR; length += ANCHOR) {
    const at = text.slice(offset, offset + length).replace(/\s+/gu, '');
    if (at !== '' && finder.find({ at }).kind === 'found') return at;
  }
  throw new DeskError(400, 'the same text stands in several places; choose another to move it to');
}

function correctionOf(source: SourceText, { start, end, action }: Decision): Correction {
  if (start >= end || end > source.text.length || start < source.bodyStart)
    throw new DeskError(400, 'nothing is printed there');
  const whole =
    'date' in action || 'page' in action || (action['edit'] === 'reject' && action['all'] === 'yes');
  const { all: _all, ...said } = action;
  const moved = 'move' in said ? { move: anchorAt(source, Number(said['move'])) } : {};
  const quote = whole ? {} : quoteOf(source.text, source.bodyStart, start, end);
  // In the order in which a person would write it, not the schema's.
  const item = { ...quote, ...said, ...moved };
  if (!CorrectionsSchema.element.safeParse(item).success) throw new DeskError(400, 'this is no correction');
  return item as Correction;
}
