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
      const { rootAndPath } = await import('./read-outside.ts');
      const { readSource } = await import('../source/read-source.ts');
      const { formatRemark, remarkOfDiagnostic } = await import('../remark.ts');
      const { wordLines } = await import('./words.ts');
      const config = loadConfig(terminal.root);
      const { knowledge } = loadKnowledge(terminal.root, config);
      let set = 0;
      for (const file of files) {
        const reading = readSource(...rootAndPath(terminal.root, file, config.content));
        if (reading.kind === 'aside') {
          set += 1;
          for (const it of reading.aside.messages) terminal.tell(formatRemark(remarkOfDiagnostic(it)));
          continue;
        }
        // A final line end ends the last line; it does not begin another.
        const text = reading.source.text.replace(/\r?\n$/, '');
        for (const line of wordLines(text, knowledge.segmenter)) terminal.print(line);
      }
      return set === 0 ? 0 : set < files.length ? 1 : 2;
    },
  });
}
