import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type * as z from 'zod';
import { withCorrections } from '../corrections/load-corrections.ts';
import { type Diagnostic, diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { type Decoded, decode, type Undecodable } from './decode.ts';
import type { Encoding } from './encodings.ts';
import { NewspaperFieldsSchema } from './fields.ts';
import { withNamedIssue } from './named-issue.ts';
import type { Place } from './places.ts';
import { readBytes, SIZE_LIMIT } from './read-bytes.ts';
import { withGeometry } from './read-geometry.ts';
import { readHead } from './read-head.ts';
import type { Reading, SourceText } from './source-text.ts';
import { suspiciousCharacters } from './suspicious.ts';

export interface ReadOptions {
  /** Taken at its word, from the settings. */
  readonly encoding?: Encoding | undefined;
  /** Largest file, in bytes. */
  readonly limit?: number;
}

/** Reads a newspaper file below the content folder. Never throws: what cannot be read is set aside and says why. */
export function readSource(root: string, path: string, options: ReadOptions = {}): Reading {
  const reading = readFields(root, path, NewspaperFieldsSchema, options);
  return reading.kind === 'text' ? { kind: 'text', source: whole(root, reading.source) } : reading;
}

/** A newspaper file with all that lies beside it: its name's date, an editor's corrections, its geometry. */
function whole(root: string, source: SourceText): SourceText {
  return withGeometry(root, withCorrections(root, withNamedIssue(source)));
}

/** Reads any file with front matter, typed by `schema`. */
export function readFields<S extends z.ZodObject>(
  root: string,
  path: string,
  schema: S,
  options: ReadOptions = {},
): Reading<z.infer<S>> {
  const bytes = readBytes(join(root, path), options.limit ?? SIZE_LIMIT);
  if ('code' in bytes) {
    return { kind: 'aside', aside: { path, hash: null, messages: [diagnostic(bytes, { path, ...START })] } };
  }
  return sourceOf(bytes, path, schema, options);
}

/** The same from bytes already in memory. */
export function sourceOf<S extends z.ZodObject>(
  bytes: Uint8Array,
  path: string,
  schema: S,
  options: Pick<ReadOptions, 'encoding'> = {},
): Reading<z.infer<S>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const decoded = decode(bytes, options.encoding);
  if ('finding' in decoded) {
    const place = bytePlace(bytes, decoded);
    const messages = [diagnostic(decoded.finding, { path, ...place })];
    return { kind: 'aside', aside: { path, hash, messages } };
  }
  const head = readHead(decoded.text, path, schema);
  const messages = [...head.messages, ...textMessages(decoded, path)];
  if (head.fields === null) return { kind: 'aside', aside: { path, hash, messages } };
  const { text, encoding, byteOrderMark } = decoded;
  const source: SourceText<z.infer<S>> = {
    path,
    text,
    bodyStart: head.bodyStart,
    encoding,
    byteOrderMark,
    hash,
    frontMatter: head.fields,
    messages: text.slice(head.bodyStart).trim() === '' ? [...messages, empty(path)] : messages,
  };
  return { kind: 'text', source };
}

/** Line and byte of the line, both from 1: a file that could not be decoded has no columns. */
function bytePlace(bytes: Uint8Array, { byte, width }: Undecodable): Place {
  let line = 1;
  let start = 0;
  for (let at = 0; at < byte; at += width) {
    const isEnd = width === 1 ? bytes[at] === 0x0a : (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) === 0x0a;
    if (!isEnd) continue;
    line += 1;
    start = at + width;
  }
  return { line, column: byte - start + 1 };
}

function textMessages(decoded: Decoded, path: string): Diagnostic[] {
  const suspicious = suspiciousCharacters(decoded.text, path);
  return decoded.ambiguous
    ? [diagnostic(ambiguous(decoded.encoding), { path, ...START }), ...suspicious]
    : suspicious;
}

function ambiguous(encoding: Encoding): Finding {
  return {
    code: 'W_ENC_AMBIGUOUS',
    found: `fewer than 8 characters above ASCII, read as ${encoding}`,
    expected: 'enough text to tell the encoding',
    advice: 'if the text looks wrong, name its encoding under “encodings” in yuankan.config.yaml',
  };
}

function empty(path: string): Diagnostic {
  const finding: Finding = {
    code: 'W_EMPTY',
    found: 'no text',
    expected: 'an article',
    advice: 'fill the file or remove it',
  };
  return diagnostic(finding, { path, ...START });
}

const START: Place = { line: 1, column: 1 };
