/**
 * Notes where a file's list begins, by the number of its path; -1 stands for a word that is no file. Without holes: an
 * array with many is a table, and ten times as large.
 */
export function startAt(starts: number[], file: number, start: number): void {
  while (starts.length < file) starts.push(-1);
  starts[file] = start;
}

/** The numbers of all files. */
export function filesOf(starts: readonly number[]): number[] {
  return [...starts.keys()].filter((word) => (starts[word] ?? -1) >= 0);
}

/** One for each word. */
export function packed(starts: readonly number[], words: readonly string[]): Int32Array {
  return Int32Array.from(words, (_, word) => starts[word] ?? -1);
}
