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
      articles: {
        type: 'string',
        default: '1000,10000',
        description: 'How many articles; several numbers by commas',
      },
    },
    async run({ articles, against }) {
      const { makeProject, measure, removeProject } = await import('../bench/run.ts');
      const { tableOf } = await import('../bench/table.ts');
      if (against !== undefined) {
        const { compare, comparisonTable } = await import('../bench/compare.ts');
        for (const count of countsOf(articles)) {
          terminal.print(comparisonTable(count, compare(terminal.root, count, against.split(','))));
        }
        return 0;
      }
      for (const count of countsOf(articles)) {
        const folder = makeProject(terminal.root, count);
        try {
          for (const kind of ['first build', 'nothing changed']) {
            terminal.print(tableOf(`${count} articles, ${kind}`, measure(folder)));
          }
        } finally {
          removeProject(folder);
        }
      }
      return 0;
    },
  });
}

function countsOf(text: string): number[] {
  const counts = text.split(',').map(Number);
  if (counts.every((count) => Number.isSafeInteger(count) && count > 0)) return counts;
  throw new Refusal({
    code: 'E_ARGUMENT',
    place: '--articles',
    found: text,
    expected: 'numbers such as 1000,10000',
    advice: 'leave it out for the usual ones',
  });
}
