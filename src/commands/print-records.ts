import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `records FILE…` */
export function recordsCommand(terminal: Terminal) {
  return command({
    name: 'records',
    description: 'Print the article records of FILE…, one JSON object a line, in source order',
    args: {
      file: {
        type: 'positional',
        description: 'Newspaper text files (.txt) or articles (.md), anywhere on disk',
      },
    },
    async run({ _: files }) {
      const { loadConfig } = await import('../config-file.ts');
      const { loadKnowledge } = await import('../knowledge.ts');
      const { readOutside, statusOf } = await import('./read-outside.ts');
      const { formatRemark } = await import('../remark.ts');
      const { complete } = await import('../facts/index.ts');
      const config = loadConfig(terminal.root);
      const { knowledge } = loadKnowledge(terminal.root, config);
      let set = 0;
      for (const file of files) {
        const { aside, drafts, remarks } = readOutside(terminal.root, file, config.content, knowledge);
        if (aside !== null) set += 1;
        for (const remark of remarks) if (remark.level === 'error') terminal.tell(formatRemark(remark));
        for (const draft of drafts) terminal.print(JSON.stringify(complete(draft, knowledge)));
      }
      return statusOf(set, files.length);
    },
  });
}
