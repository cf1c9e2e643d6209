import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `check` */
export function checkCommand(terminal: Terminal) {
  return command({
    name: 'check',
    description: 'Read everything, publish nothing, and print all there is to say as file:line:column',
    args: {
      quiet: { type: 'boolean', description: 'Only errors and warnings' },
      json: { type: 'boolean', description: 'One JSON object a line' },
    },
    async run({ quiet, json }) {
      const { loadConfig } = await import('../config-file.ts');
      const { openCache, prepare } = await import('../edition.ts');
      const { readContent } = await import('../read-content.ts');
      const { progressFor } = await import('../progress.ts');
      const { countLevel, formatRemark } = await import('../remark.ts');
      const { root } = terminal;
      const config = loadConfig(root);
      const progress = progressFor(terminal);
      const edition = await prepare(root, config, progress);
      const { knowledge } = edition;
      const content = readContent({ root, config, knowledge, cache: openCache(root, config), progress });
      progress.done();
      const remarks = [...edition.remarks, ...content.remarks].filter(
        ({ level }) => !quiet || level !== 'info',
      );
      for (const remark of remarks)
        terminal.print(json === true ? JSON.stringify(remark) : formatRemark(remark));
      const [errors, warnings] = [countLevel(remarks, 'error'), countLevel(remarks, 'warning')];
      terminal.tell(`${content.records.length} articles · ${errors} errors · ${warnings} warnings`);
      return content.aside.length > 0 ? 1 : 0;
    },
  });
}
