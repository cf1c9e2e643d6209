import { resolve } from 'node:path';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** How many of the worst places are told. */
const WORST = 100;

/** `evaluate FOLDER` */
export function evaluateCommand(terminal: Terminal) {
  return command({
    name: 'evaluate',
    description: 'Compare the reading of FOLDER’s pages (x.txt) with the known one (x.gold.json beside it)',
    args: {
      folder: { type: 'positional', description: 'A folder of pages whose right reading is known' },
    },
    async run({ folder = '.' }) {
      const { loadConfig } = await import('../config-file.ts');
      const { loadKnowledge } = await import('../knowledge.ts');
      const { readSource } = await import('../source/read-source.ts');
      const { readNewspaper } = await import('../record/from-newspaper.ts');
      const { goldPages } = await import('../evaluate/gold.ts');
      const { noCounts, scorePage } = await import('../evaluate/score.ts');
      const { figures, worst } = await import('../evaluate/report.ts');
      const { knowledge } = loadKnowledge(terminal.root, loadConfig(terminal.root));
      const root = resolve(folder);
      const counts = noCounts();
      const faults = [];
      for (const { path, gold } of goldPages(root)) {
        const reading = readSource(root, path);
        const drafts = reading.kind === 'text' ? readNewspaper(reading.source, knowledge).drafts : [];
        faults.push(...scorePage(counts, gold, drafts));
      }
      for (const line of figures(counts)) terminal.print(line);
      if (faults.length > 0) terminal.print(`\nthe worst of ${faults.length}:`);
      for (const line of worst(faults, WORST)) terminal.print(line);
      return 0;
    },
  });
}
