import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Terminal } from './terminal.ts';

export interface OutsideSources {
  readonly sources: readonly SourceText[];
  /** 0 when all could be read, 1 when some were set aside, 2 when none could. */
  readonly status: 0 | 1 | 2;
}

/**
 * Reads the files a person named, wherever they lie; what cannot be read is told and passed over.
 * A file's `path` is what it is below the project's content folder, or else its own name.
 */
export function readOutside(terminal: Terminal, files: readonly string[], content: string): OutsideSources {
  const sources: SourceText[] = [];
  for (const file of files) {
    const path = resolve(terminal.root, file);
    const [root, name] = split(path, resolve(terminal.root, content));
    const reading = readSource(root, name);
    if (reading.kind === 'text') sources.push(reading.source);
    else
      for (const message of reading.aside.messages)
        terminal.tell(formatDiagnostic({ ...message, path: file }));
  }
  const status = sources.length === files.length ? 0 : sources.length > 0 ? 1 : 2;
  return { sources, status };
}

function split(path: string, content: string): [root: string, name: string] {
  const below = relative(content, path);
  if (existsSync(content) && !below.startsWith('..')) return [content, below.split(sep).join('/')];
  return [dirname(path), basename(path)];
}
