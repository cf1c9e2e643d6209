import { Refusal } from '../refusal.ts';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `bench` */
export function benchCommand(terminal: Terminal) {
  return command({
    name: 'bench',
    description: 'Build generated archives and print articles a second for each stage, and peak memory',
    args: {
      against: {
        type: 'string',
        valueHint: 'hugo,eleventy,pagefind',
        description: 'Compare with these, by commas; they are fetched where they are not installed',
      },
      rounds: { type: 'string', default: '3', description: 'How often each is built for a comparison' },
      articles: {
        type: 'string',
        default: '1000,10000',
        description: 'How many articles; several numbers by commas',
      },
    },
    async run({ articles, against, rounds }) {
      const { makeProject, measure, removeProject } = await import('../bench/run.ts');
      const { BUILD_KINDS } = await import('../bench/kinds.ts');
      const { comparisonTable, machineLine, tableOf } = await import('../bench/table.ts');
      terminal.print(machineLine());
      if (against !== undefined) {
        const { compare } = await import('../bench/compare.ts');
        const [times = 3] = countsOf(rounds, '--rounds');
        for (const count of countsOf(articles, '--articles')) {
          const found = compare(terminal.root, count, against.split(','), times);
          terminal.print(comparisonTable(count, times, found));
        }
        return 0;
      }
      for (const count of countsOf(articles, '--articles')) {
        const folder = makeProject(terminal.root, count);
        try {
          for (const { name, prepare } of BUILD_KINDS) {
            prepare(folder);
            terminal.print(tableOf(`${count} articles, ${name}`, measure(folder)));
          }
        } finally {
          removeProject(folder);
        }
      }
      return 0;
    },
  });
}

function countsOf(text: string, option: string): number[] {
  const counts = text.split(',').map(Number);
  if (counts.every((count) => Number.isSafeInteger(count) && count > 0)) return counts;
  throw new Refusal({
    code: 'E_ARGUMENT',
    place: option,
    found: text,
    expected: 'numbers such as 1000,10000',
    advice: 'leave it out for the usual ones',
  });
}
