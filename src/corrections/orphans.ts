import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../source/fields.ts';
import { walk } from '../source/walk.ts';
import { correctionsPath } from './correction.ts';
import { EVERY_SOURCE } from './every-source.ts';

/** Corrections files that belong to no source file, and what else lies in their folder. */
export function orphanCorrections(content: string, sources: readonly string[]): Diagnostic[] {
  const { files, messages } = walk(content, 'corrections', ['.yaml']);
  const expected = new Set([EVERY_SOURCE, ...sources.map(correctionsPath)]);
  const orphans = files.filter((path) => !expected.has(path));
  return [...messages, ...orphans.map((path) => orphan(path, [...expected]))];
}

function orphan(path: string, expected: readonly string[]): Diagnostic {
  const near = nearest(path, expected);
  return diagnostic(
    {
      code: 'E_CORRECTION_SOURCE',
      found: 'corrections for no source file',
      expected: near ?? 'the name of a source: newspapers/a/b.txt has corrections/newspapers/a/b.yaml',
      advice: 'rename it, or remove it',
    },
    { path, line: 1, column: 1 },
  );
}
