/** One line of a jieba user dictionary: a word, how often it is met (null: the engine's own guess), its part of speech. */
export interface LexiconEntry {
  readonly word: string;
  readonly frequency: number | null;
  readonly tag: string;
}

export interface LexiconProblem {
  readonly line: number;
  readonly found: string;
  readonly reason: string;
}

/** No longer word can be met in running text, and cppjieba stops matching at 512. */
const longestWord = 40;

/**
 * Reads `word`, `word tag` or `word frequency tag` lines; `#` begins a comment.
 * A line that the engine would choke on is left out and named: a malformed dictionary ends the whole process there.
 */
export function parseLexicon(text: string): { entries: LexiconEntry[]; problems: LexiconProblem[] } {
  const entries: LexiconEntry[] = [];
  const problems: LexiconProblem[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = (raw.split('#', 1)[0] ?? '').trim();
    if (line === '') continue;
    const entry = parseLine(line);
    if (typeof entry === 'string') problems.push({ line: index + 1, found: line, reason: entry });
    else entries.push(entry);
  }
  return { entries, problems };
}

function parseLine(line: string): LexiconEntry | string {
  const columns = line.split(/[ \t]+/);
  const [word = '', second, third] = columns;
  if (columns.length > 3) return 'expected at most three columns: word, frequency, tag';
  if (!/^[\p{Script=Han}〇·]+$/u.test(word)) return 'expected a word of Han characters';
  if (word.length > longestWord) return `expected a word of at most ${longestWord} characters`;
  const tag = third ?? (second !== undefined && !/^\d+$/.test(second) ? second : 'n');
  if (!/^[a-z]{1,4}$/.test(tag))
    return 'expected a tag of one to four small Latin letters, such as n, nr, ns, nt, nz';
  if (third === undefined && (second === undefined || second === tag)) return { word, frequency: null, tag };
  if (!/^[1-9]\d{0,8}$/.test(second ?? '')) return 'expected a frequency from 1 to 999999999';
  return { word, frequency: Number(second), tag };
}

/** One entry a word (the last said wins), in code point order, so that the same entries give the same bytes. */
export function mergeLexicons(...lists: readonly (readonly LexiconEntry[])[]): LexiconEntry[] {
  const byWord = new Map(lists.flat().map((entry) => [entry.word, entry]));
  return [...byWord.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}
