import { resolve } from 'node:path';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** How many of the worst cases of each sort are told. */
const WORST = 100;

/** `evaluate FOLDER` */
export function evaluateCommand(terminal: Terminal) {
  return command({
    name: 'evaluate',
    description:
      'Compare the reading of FOLDER with the known one: pages (x.txt, x.gold.json), words (gold.txt), names (gold.jsonl)',
    args: {
      folder: { type: 'positional', description: 'A folder of texts whose right reading is known' },
    },
    async run({ folder = '.' }) {
      const { loadConfig } = await import('../config-file.ts');
      const { loadKnowledge } = await import('../knowledge.ts');
      const { EVALUATIONS } = await import('../evaluate/index.ts');
      const { knowledge } = loadKnowledge(terminal.root, loadConfig(terminal.root));
      const evaluations = EVALUATIONS.map((evaluate) => evaluate(resolve(folder), knowledge, WORST));
      const known = evaluations.filter((evaluation) => evaluation !== null);
      for (const evaluation of known) print(terminal, evaluation);
      if (known.length === 0) terminal.print(`${folder}: found no x.gold.json, gold.txt or gold.jsonl`);
      return known.length === 0 ? 1 : 0;
    },
  });
}

function print(terminal: Terminal, { figures, worst }: Evaluation): void {
  for (const line of figures) terminal.print(line);
  for (const { name, total, lines } of worst) {
    if (total > 0) terminal.print(`\nthe worst of ${total} ${name}:`);
    for (const line of lines) terminal.print(line);
  }
}
