import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { geometryPath, type PageGeometry, PageGeometrySchema } from './page-geometry.ts';
import { readBytes } from './read-bytes.ts';
import type { SourceText } from './source-text.ts';

/** A page of a hundred thousand characters needs a tenth of it. */
const LIMIT = 32 * 1024 * 1024;

/** Adds the geometry that the import wrote beside a page; where it does not fit the text, says so and leaves it out. */
export function withGeometry(root: string, source: SourceText): SourceText {
  const path = geometryPath(source.path);
  if (path === source.path || !existsSync(join(root, path))) return source;
  const read = readGeometry(root, path, source);
  if (!('code' in read)) return { ...source, geometry: read };
  const message: Diagnostic = diagnostic(read, { path, line: 1, column: 1 });
  return { ...source, messages: [...source.messages, message] };
}

function readGeometry(root: string, path: string, source: SourceText): PageGeometry | Finding {
  const bytes = readBytes(join(root, path), LIMIT);
  if ('code' in bytes) return bytes;
  const parsed = PageGeometrySchema.safeParse(jsonOf(bytes));
  if (!parsed.success) return unusable('no page geometry', 'what the import wrote');
  const hash = createHash('sha256').update(source.text.slice(source.bodyStart)).digest('hex');
  return hash === parsed.data.text.sha256
    ? parsed.data
    : unusable('a text that was changed after the import', 'the text the geometry was measured on');
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function unusable(found: string, expected: string): Finding {
  return {
    code: 'W_GEOMETRY',
    found,
    expected,
    advice: 'import the page again, or remove this file; corrections belong into content/corrections',
  };
}
