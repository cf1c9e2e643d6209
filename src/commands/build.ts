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
    },
    async run({ out, strict, wait }) {
      const begun = terminal.now();
      const { build } = await import('../build.ts');
      const { progressFor } = await import('../progress.ts');
      const { formatRemark } = await import('../remark.ts');
      const { summaryOf, writeReport } = await import('../build-report.ts');
      const { patiently } = await import('./patiently.ts');
      const progress = progressFor(terminal);
      const once = () => build({ root: terminal.root, out: out ?? null, strict: strict === true, progress });
      const report = await (wait === true ? patiently(once, terminal) : once());
      writeReport(terminal.root, report);
      for (const remark of report.remarks) if (remark.level === 'error') terminal.tell(formatRemark(remark));
      terminal.tell(summaryOf(report, terminal.now() - begun));
      return report.status;
    },
  });
}
