import { VFile } from 'vfile';
import { registerFiles } from '../source/register-files.ts';
import { type LexiconEntry, parseLexicon } from './lexicon.ts';

export type LexiconMessage = VFile['messages'][number];

/** Reads `lexicon/*.txt` below a content directory, in the order of their names; bad lines are left out and named. */
export function loadLexicon(contentDirectory: string): {
  entries: LexiconEntry[];
  messages: LexiconMessage[];
} {
  const { files, messages } = registerFiles(contentDirectory, 'lexicon', ['.txt']);
  const entries: LexiconEntry[] = [];
  for (const { path, text } of files) {
    const vfile = new VFile({ path });
    const parsed = parseLexicon(text);
    for (const { line, found, reason } of parsed.problems) {
      const place = { line, column: 1 };
      vfile.message(`${reason}; found “${found}”`, { place, source: 'yuankan', ruleId: 'lexicon' });
    }
    entries.push(...parsed.entries);
    messages.push(...vfile.messages);
  }
  return { entries, messages };
}
