import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `inspect FILE…` */
export function inspectCommand(terminal: Terminal) {
  return command({
    name: 'inspect',
    description: 'Print how FILE… was read: the tree of its articles with every edit and message',
    args: { file: { type: 'positional', description: 'Newspaper text files, anywhere on disk' } },
    async run({ _: files }) {
      const { loadConfig } = await import('../config-file.ts');
      const { loadKnowledge } = await import('../knowledge.ts');
      const { readNewspaper } = await import('../record/from-newspaper.ts');
      const { inspectMessages, inspectTree } = await import('../tree/inspect.ts');
      const { readNamed } = await import('./read-outside.ts');
      const config = loadConfig(terminal.root);
      const { knowledge } = loadKnowledge(terminal.root, config);
      const { sources, status } = readNamed(terminal, files, config.content);
      for (const source of sources) {
        const { tree, messages } = readNewspaper(source, knowledge);
        terminal.print(`${inspectTree(tree)}${inspectMessages(messages)}`.trimEnd());
      }
      return status;
    },
  });
}
