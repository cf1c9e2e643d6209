import type { Code } from './codes.ts';
import { printable } from './printable.ts';

/** Something an editor should know about one place of one file. */
export interface Diagnostic {
  readonly code: Code;
  readonly level: 'error' | 'warning' | 'info';
  /** Relative to the content folder, forward slashes. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units; in bytes where the file could not be decoded. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  /** What to do now. */
  readonly advice: string;
}

/** A diagnostic before its place is known; its level follows from the code's first letter. */
export type Finding = Pick<Diagnostic, 'code' | 'found' | 'expected' | 'advice'>;

export function diagnostic(
  finding: Finding,
  place: Pick<Diagnostic, 'path' | 'line' | 'column'>,
): Diagnostic {
  return { ...finding, ...place, level: LEVELS[finding.code.charAt(0)] ?? 'error' };
}

/** One line: `file:line:col: E_CODE: found …, expected …; what to do`. Nothing in it can break the line. */
export function formatDiagnostic(it: Diagnostic): string {
  const place = `${printable(it.path)}:${it.line}:${it.column}`;
  return `${place}: ${it.code}: found ${printable(it.found)}, expected ${printable(it.expected)}; ${printable(it.advice)}`;
}

const LEVELS: Readonly<Record<string, Diagnostic['level']>> = { E: 'error', W: 'warning', I: 'info' };
