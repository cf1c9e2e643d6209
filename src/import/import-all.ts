/** What happens when you run `npm run import`: every file on its own, and one clear line for each that fails. */
import { printable } from '../diagnostics/printable.ts';
import { leftText, type Progress } from '../progress.ts';
import { remainingSeconds } from '../remaining.ts';
import { compose, type ImportOptions } from './compose.ts';
import { type Candidate, gather } from './gather.ts';
import { ImportProblem } from './page.ts';
import { readFile } from './read-file.ts';
import { writeText } from './write.ts';

export interface ImportWork {
  readonly root: string;
  /** The content folder, absolute. */
  readonly content: string;
  readonly options: ImportOptions;
  readonly replace: boolean;
  readonly stdin: () => Uint8Array;
  readonly print: (line: string) => void;
  readonly tell: (line: string) => void;
  readonly progress: Progress;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}

/** 0 all imported · 1 some, the others named · 2 none. */
export async function importAll(names: readonly string[], work: ImportWork): Promise<0 | 1 | 2> {
  const candidates = gather(names, work.root, work.stdin);
  if (candidates.length === 0) work.tell('error: nothing to import was named; run import --help');
  let failed = 0;
  const begun = work.now();
  for (const [index, candidate] of candidates.entries()) {
    const left = leftText(remainingSeconds(index, candidates.length, work.now() - begun));
    const place = candidates.length === 1 ? '' : ` (file ${index + 1} of ${candidates.length}${left})`;
    const problem = await importOne(candidate, place, work);
    if (problem === null) continue;
    failed += 1;
    work.tell(`${printable(candidate.name)}: not imported: ${printable(problem)}`);
  }
  work.progress.done();
  const imported = candidates.length - failed;
  if (candidates.length > 1) work.print(`${imported} of ${candidates.length} files imported`);
  return imported === 0 ? 2 : failed > 0 ? 1 : 0;
}

/** `place` tells which of how many files it is. */
async function importOne(candidate: Candidate, place: string, work: ImportWork): Promise<string | null> {
  try {
    const original = candidate.read();
    work.progress.stage(`${printable(candidate.name)}${place}`, null);
    let begun = false;
    const file = await readFile(original.bytes, (_done, of) => {
      if (!begun) work.progress.stage(`${printable(candidate.name)}${place}`, of);
      begun = true;
      work.progress.step();
    });
    for (const note of file.notes) work.tell(`${printable(candidate.name)}: ${printable(note)}`);
    for (const text of compose(file, original, work.options)) {
      const state = writeText(work.content, text, work.replace);
      const what = STATES[state];
      work.print(
        `${printable(candidate.name)} → ${printable(text.path)} (${what}; ${text.headlines} headlines)`,
      );
    }
    return null;
  } catch (error) {
    if (error instanceof ImportProblem) return error.message;
    return `the program failed on it: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const STATES = {
  written: 'written',
  unchanged: 'unchanged',
  kept: 'kept as it is: it was changed since; --replace writes over it',
} as const;
