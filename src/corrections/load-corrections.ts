import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Diagnostic, diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { parseDate } from '../source/date.ts';
import { decode } from '../source/decode.ts';
import { parsePage } from '../source/page.ts';
import { readBytes } from '../source/read-bytes.ts';
import type { SourceText } from '../source/source-text.ts';
import { parseYaml, YamlError } from '../source/yaml.ts';
import {
  actionOf,
  type Correction,
  CorrectionsSchema,
  correctionsPath,
  type PlacedCorrection,
  type Quote,
} from './correction.ts';
import { type Found, QuoteFinder } from './find-quote.ts';
import { itemLines } from './items.ts';

const LIMIT = 4 * 1024 * 1024;

export interface Corrections {
  /** Those whose place was found, in the order of the file; of the whole file ones `start` and `end` are 0. */
  readonly placed: readonly PlacedCorrection[];
  readonly messages: readonly Diagnostic[];
}

const NONE: Corrections = { placed: [], messages: [] };

/** The corrections of one source below the content folder. A correction that finds no place is told, with a hint. */
export function loadCorrections(root: string, source: SourceText): Corrections {
  const path = correctionsPath(source.path);
  if (!existsSync(join(root, path))) return NONE;
  const bytes = isWithin(root, path) ? readBytes(join(root, path), LIMIT) : BEHIND_A_LINK;
  if ('code' in bytes) return { placed: [], messages: [diagnostic(bytes, { path, line: 1, column: 1 })] };
  const decoded = decode(bytes);
  if ('finding' in decoded)
    return { placed: [], messages: [diagnostic(decoded.finding, { path, line: 1, column: 1 })] };
  return placeCorrections(decoded.text, path, source);
}

/** Whether no folder on the way is a link: the tree of corrections is not walked, but asked for by name. */
function isWithin(root: string, path: string): boolean {
  const folder = dirname(join(root, path));
  return realpathSync(folder) === join(realpathSync(root), dirname(path));
}

const BEHIND_A_LINK: Finding = {
  code: 'E_SYMLINK',
  found: 'a folder that is a symbolic link',
  expected: 'a folder',
  advice: 'put the files themselves there: links are not followed',
};

/** The source with its corrections; those of the file as a whole stand instead of its front matter. */
export function withCorrections(root: string, source: SourceText): SourceText {
  const { placed, messages } = loadCorrections(root, source);
  if (placed.length === 0 && messages.length === 0) return source;
  let { frontMatter } = source;
  const told = [...messages];
  for (const { correction } of placed) {
    if ('date' in correction) {
      const date = parseDate(correction.date);
      if (date === null) told.push(unreadable(source, 'date', correction.date));
      else frontMatter = { ...frontMatter, date };
    } else if ('page' in correction) {
      const page = parsePage(correction.page);
      if (page === null) told.push(unreadable(source, 'page', correction.page));
      else frontMatter = { ...frontMatter, page };
    }
  }
  return { ...source, frontMatter, corrections: placed, messages: [...source.messages, ...told] };
}

function unreadable(source: SourceText, key: 'date' | 'page', found: string): Diagnostic {
  const expected = key === 'date' ? '2025-01-13, 2025-01 or 2025' : '3, 08 or A05';
  const finding: Finding = {
    code: 'E_CORRECTION',
    found: `${key}: ${found}`,
    expected,
    advice: 'correct it',
  };
  return diagnostic(finding, { path: correctionsPath(source.path), line: 1, column: 1 });
}

/** The same from a corrections file already read. */
export function placeCorrections(text: string, path: string, source: SourceText): Corrections {
  const { corrections, messages } = parseCorrections(text, path);
  const finder = new QuoteFinder(source.text, source.bodyStart);
  const placed: PlacedCorrection[] = [];
  for (const { correction, index, line } of corrections) {
    if (!('at' in correction)) {
      placed.push({ correction, index, line, start: 0, end: 0 });
      continue;
    }
    const found = finder.find(correction);
    if (found.kind === 'found') placed.push({ correction, index, line, start: found.start, end: found.end });
    else messages.push(diagnostic(lost(correction, found), { path, line, column: 1 }));
  }
  return { placed, messages };
}

interface ItemInFile {
  readonly correction: Correction;
  /** Place in the file's list, from 0. */
  readonly index: number;
  /** From 1. */
  readonly line: number;
}

/** A corrections file as data; a file that is not one is told with its place and taken as empty. */
export function parseCorrections(
  text: string,
  path: string,
): { corrections: readonly ItemInFile[]; messages: Diagnostic[] } {
  try {
    const value = parseYaml(text);
    const items = Array.isArray(value) ? value : Object.keys(value).length === 0 ? [] : [value];
    return parseItems(items, itemLines(text), path);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { finding, place } = error.fault;
    return {
      corrections: [],
      messages: [diagnostic(finding, { path, ...place })],
    };
  }
}

function parseItems(items: readonly unknown[], lines: readonly number[], path: string) {
  const corrections: ItemInFile[] = [];
  const messages: Diagnostic[] = [];
  for (const [index, item] of items.entries()) {
    const parsed = CorrectionsSchema.element.safeParse(item);
    const line = lines[index] ?? 1;
    if (parsed.success) corrections.push({ correction: parsed.data, index, line });
    else messages.push(diagnostic(MALFORMED, { path, line, column: 1 }));
  }
  return { corrections, messages };
}

const MALFORMED: Finding = {
  code: 'E_CORRECTION',
  found: 'a correction that says nothing, more than one thing, or something unknown',
  expected:
    'at: the printed text, and one of kind, article, block, move, text, edit, kicker, headline, subtitle, byline, dateline, park, not-park; or date, page',
  advice: 'see docs/corrections.md',
};

function lost(quote: Quote, found: Exclude<Found, { kind: 'found' }>): Finding {
  if (found.kind === 'ambiguous')
    return {
      code: 'E_CORRECTION',
      found: `“${quote.at}” in ${found.places.length} places`,
      expected: 'one place',
      advice: 'add before: or after: with the characters that stand around it',
    };
  const near = found.near === null ? '' : `; where it stood there is now “${found.near}”`;
  return {
    code: 'E_CORRECTION',
    found: `no “${quote.at}” in the source${near}`,
    expected: 'the text as printed',
    advice: 'quote the source as it is now, or remove this correction',
  };
}

/** One error each for corrections that found nothing to do at their place. */
export function idleMessages(idle: readonly PlacedCorrection[], sourcePath: string): Diagnostic[] {
  const path = correctionsPath(sourcePath);
  return idle
    .toSorted((a, b) => a.line - b.line)
    .map(({ correction, line }) => {
      const at = 'at' in correction ? `at “${correction.at}”` : 'in the whole file';
      const finding: Finding = {
        code: 'E_CORRECTION',
        found: `nothing to do for “${actionOf(correction)}” ${at}`,
        expected: 'a place that is not so already',
        advice: 'see with `inspect` how the place is read, or remove this correction',
      };
      return diagnostic(finding, { path, line, column: 1 });
    });
}
