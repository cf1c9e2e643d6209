import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type LexiconEntry, parseLexicon } from './lexicon.ts';

export type LexiconMessage = VFile['messages'][number];

/** Reads `lexicon/*.txt` below a content directory, in the order of their names; bad lines are left out and named. */
export function loadLexicon(contentDirectory: string): {
  entries: LexiconEntry[];
  messages: LexiconMessage[];
} {
  const directory = join(contentDirectory, 'lexicon');
  const entries: LexiconEntry[] = [];
  const messages: LexiconMessage[] = [];
  for (const file of textFiles(directory)) {
    const vfile = new VFile({ path: join('lexicon', file) });
    const parsed = parseLexicon(readFileSync(join(directory, file), 'utf8'));
    for (const { line, found, reason } of parsed.problems) {
      const place = { line, column: 1 };
      vfile.message(`${reason}; found “${found}”`, { place, source: 'yuankan', ruleId: 'lexicon' });
    }
    entries.push(...parsed.entries);
    messages.push(...vfile.messages);
  }
  return { entries, messages };
}

function textFiles(directory: string): string[] {
  if (!lstatSync(directory, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt') && lstatSync(join(directory, file)).isFile())
    .sort((a, b) => (a < b ? -1 : 1));
}
