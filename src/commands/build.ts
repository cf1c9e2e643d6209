import { Refusal, systemCode } from '../refusal.ts';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `build` */
export function buildCommand(terminal: Terminal) {
  return command({
    name: 'build',
    description: 'Build the site from content/ and publish it in one step',
    args: {
      out: { type: 'string', valueHint: 'folder', description: 'Publish there, whatever the settings say' },
      strict: { type: 'boolean', description: 'Publish nothing when a file has to be set aside (status 2)' },
      wait: { type: 'boolean', description: 'Wait while another build runs instead of ending with status 3' },
      shard: {
        type: 'string',
        valueHint: 'i/n',
        description: 'Only read share i of n, for merge; publish nothing',
      },
    },
    async run({ out, strict, wait, shard }) {
      if (shard !== undefined) return readShare(terminal, shard);
      const begun = terminal.now();
      const { build } = await import('../build.ts');
      const { progressFor } = await import('../progress.ts');
      const { formatRemark } = await import('../remark.ts');
      const { summaryOf, writeReport } = await import('../build-report.ts');
      const { patiently } = await import('./patiently.ts');
      const progress = progressFor(terminal);
      const today = terminal.today();
      const once = () =>
        build({ root: terminal.root, out: out ?? null, strict: strict === true, today, progress });
      const report = await (wait === true ? patiently(once, terminal) : once());
      try {
        writeReport(terminal.root, report);
      } catch (error) {
        terminal.tell(`warning: the site is published, its report is not (${systemCode(error) ?? error})`);
      }
      for (const remark of report.remarks) if (remark.level === 'error') terminal.tell(formatRemark(remark));
      terminal.tell(summaryOf(report, terminal.now() - begun));
      return report.status;
    },
  });
}

async function readShare(terminal: Terminal, text: string): Promise<number> {
  const { parseShard, readShard } = await import('../shard.ts');
  const { progressFor } = await import('../progress.ts');
  const shard = parseShard(text);
  if (shard === null) {
    throw new Refusal({
      code: 'E_ARGUMENT',
      place: '--shard',
      found: text,
      expected: 'i/n with i from 1 to n, and n at most 256',
      advice: 'write for example --shard 2/8',
    });
  }
  const { cards, aside } = readShard(terminal.root, shard, progressFor(terminal));
  terminal.tell(`share ${text}: ${cards.length} articles read`);
  return aside.length > 0 ? 1 : 0;
}
