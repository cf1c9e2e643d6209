/**
 * An editor's decisions about one source file: `content/corrections/<source path without ending>.yaml`, a list.
 * Each item names a place by the text printed there, and says one thing about it. The source stays as printed.
 */
import * as z from 'zod';

/** What a block can be set to. */
export const KINDS = [
  'kicker',
  'headline',
  'subtitle',
  'byline',
  'subhead',
  'paragraph',
  'caption',
  'furniture',
] as const;
export type Kind = (typeof KINDS)[number];

const text = z.string().min(1);

/** A place by its printed text; `before` and `after` tell it from the same text elsewhere. */
const quote = { at: text, before: text.optional(), after: text.optional() };
/** For whom the correction was made, in the editor's words. */
const note = { reason: text.optional() };

const ItemSchema = z.union([
  /** The block that begins at the place is of this kind. */
  z.strictObject({ ...quote, ...note, kind: z.enum(KINDS) }),
  /** An article begins at the block that begins here, or goes on from the one before. */
  z.strictObject({ ...quote, ...note, article: z.enum(['begins', 'continues']) }),
  /** A block begins here, or the one that begins here goes on from the one before. */
  z.strictObject({ ...quote, ...note, block: z.enum(['begins', 'continues']) }),
  /** A caption belongs after the block that begins with this text. */
  z.strictObject({ ...quote, ...note, move: text }),
  /** The printed characters read so. With `erratum` the newspaper was wrong, which is shown; else our reading was. */
  z.strictObject({ ...quote, ...note, text: z.string(), erratum: z.iso.date().optional() }),
  /** What a rule changed at the place, or only told of, is accepted or rejected. */
  z.strictObject({ ...quote, ...note, edit: z.enum(['accept', 'reject']), rule: text.optional() }),
  /** Everything that one rule did in this file is rejected. */
  z.strictObject({ ...note, edit: z.literal('reject'), rule: text }),
  /** What the article in which the place lies says of itself, as it is to be shown. */
  z.strictObject({ ...quote, ...note, kicker: text }),
  z.strictObject({ ...quote, ...note, headline: text }),
  z.strictObject({ ...quote, ...note, subtitle: text }),
  z.strictObject({ ...quote, ...note, dateline: text }),
  z.strictObject({ ...quote, ...note, byline: text }),
  /** The article in which the place lies is about this park, first of all; or it is not about it. */
  z.strictObject({ ...quote, ...note, park: text }),
  z.strictObject({ ...quote, ...note, 'not-park': text }),
  /** Of the whole file, instead of its front matter. */
  z.strictObject({ ...note, date: text }),
  z.strictObject({ ...note, page: text }),
]);

export const CorrectionsSchema = z.array(ItemSchema);
export type Correction = z.infer<typeof ItemSchema>;

/** Of a kind of item, by the key that says what it does. */
export type CorrectionWith<K extends PropertyKey> = Extract<Correction, Record<K, unknown>>;

export interface Quote {
  readonly at: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** A correction and where its place was found. */
export interface PlacedCorrection<C extends Correction = Correction> {
  readonly correction: C;
  /** Place in the file's list, from 0. */
  readonly index: number;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Where a source's corrections lie, below the content folder. */
export function correctionsPath(sourcePath: string): string {
  return `corrections/${sourcePath.replace(/\.[a-z]+$/i, '')}.yaml`;
}

/** The key that says what a correction does. */
export function actionOf(correction: Correction): string {
  return ACTIONS.find((key) => key in correction) ?? '';
}

const ACTIONS = [
  'kind',
  'article',
  'block',
  'move',
  'text',
  'edit',
  'kicker',
  'headline',
  'subtitle',
  'dateline',
  'byline',
  'park',
  'not-park',
  'date',
  'page',
];
