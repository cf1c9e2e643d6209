import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `inspect FILE…` */
export function inspectCommand(terminal: Terminal) {
  return command({
    name: 'inspect',
    description: 'Print how FILE… was read: its articles, every edit and message, and corrections to copy',
    args: { file: { type: 'positional', description: 'Newspaper text files, anywhere on disk' } },
    async run({ _: files }) {
      const { loadConfig } = await import('../config-file.ts');
      const { loadKnowledge } = await import('../knowledge.ts');
      const { readNewspaper } = await import('../record/from-newspaper.ts');
      const { correctionsPath } = await import('../corrections/correction.ts');
      const { entriesFor } = await import('../corrections/entries.ts');
      const { formatDiagnostic } = await import('../diagnostics/diagnostic.ts');
      const { inspectMessages, inspectTree } = await import('../tree/inspect.ts');
      const { readNamed } = await import('./read-outside.ts');
      const config = loadConfig(terminal.root);
      const { knowledge } = loadKnowledge(terminal.root, config);
      const { sources, status } = readNamed(terminal, files, config);
      for (const source of sources) {
        const reading = readNewspaper(source, knowledge);
        terminal.print(`${inspectTree(reading.tree)}${inspectMessages(reading.messages)}`.trimEnd());
        for (const it of [...source.messages, ...reading.idle]) terminal.print(formatDiagnostic(it));
        const entries = entriesFor(reading, source.text);
        const path = `${config.content}/${correctionsPath(source.path)}`;
        if (entries.length > 0) terminal.print(`\n# ${path}\n${entries.join('\n')}`);
      }
      return status;
    },
  });
}
