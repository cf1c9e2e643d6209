import { resolve } from 'node:path';
import { Refusal, systemCode } from '../refusal.ts';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `merge FOLDER…` */
export function mergeCommand(terminal: Terminal) {
  return command({
    name: 'merge',
    description: 'Gather what other copies of this project read with build --shard; then run build',
    args: { folder: { type: 'positional', description: 'Roots of the other copies' } },
    async run({ _: folders }) {
      const { mergeShards } = await import('../shard.ts');
      try {
        const others = folders.map((folder) => resolve(terminal.root, folder));
        const count = mergeShards(terminal.root, others);
        terminal.tell(`${count} shelves gathered: run build`);
        return 0;
      } catch (error) {
        if (systemCode(error) === null) throw error;
        throw new Refusal({
          code: 'E_MERGE',
          place: folders.join(' '),
          found: error instanceof Error ? error.message : '',
          expected: 'copies of this project in which build --shard was run',
          advice: 'check the folders',
        });
      }
    },
  });
}
