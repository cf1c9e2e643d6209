import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `words FILE…` */
export function wordsCommand(terminal: Terminal) {
  return command({
    name: 'words',
    description: "Print the segmenter's words of each line of FILE…, two blanks between words",
    args: { file: { type: 'positional', description: 'Text files, anywhere on disk' } },
    async run({ _: files }) {
      const { loadConfig } = await import('../config-file.ts');
      const { loadKnowledge } = await import('../knowledge.ts');
      const { readNamed } = await import('./read-outside.ts');
      const { wordLines } = await import('./words.ts');
      const config = loadConfig(terminal.root);
      const { knowledge } = loadKnowledge(terminal.root, config);
      const { sources, status } = readNamed(terminal, files, config);
      for (const { text } of sources) {
        // A final line end ends the last line; it does not begin another.
        const lines = text.replace(/\r?\n$/, '');
        for (const line of wordLines(lines, knowledge.segmenter)) terminal.print(line);
      }
      return status;
    },
  });
}
