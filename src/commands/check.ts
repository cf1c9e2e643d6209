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
      compare: {
        type: 'string',
        valueHint: 'git revision',
        description: 'Print instead what has changed since that revision: articles, edits gained and lost',
      },
    },
    async run({ quiet, json, compare }) {
      const { loadConfig } = await import('../config-file.ts');
      const { illustrated, openCache, prepare } = await import('../edition.ts');
      const { readContent, recordsOf } = await import('../read-content.ts');
      const { progressFor } = await import('../progress.ts');
      const { countLevel, formatRemark } = await import('../remark.ts');
      const { root } = terminal;
      const config = loadConfig(root);
      const progress = progressFor(terminal);
      const edition = await prepare(root, config, progress);
      const { knowledge } = edition;
      const read = readContent({ root, config, knowledge, cache: openCache(root, config), progress });
      const content = illustrated(edition, root, config, read);
      progress.done();
      if (compare !== undefined) {
        const { compareRecords } = await import('../compare/compare-records.ts');
        const { changeLines } = await import('../compare/print-changes.ts');
        const { earlierRecords } = await import('../compare/earlier-records.ts');
        const changes = compareRecords(earlierRecords(root, compare, config.content), [
          ...recordsOf(content),
        ]);
        if (json === true) for (const change of changes) terminal.print(JSON.stringify(change));
        else for (const line of changeLines(changes, compare)) terminal.print(line);
        return content.aside.length > 0 ? 1 : 0;
      }
      // What only all articles together can show: figures that cannot both be right.
      const { remarksOnContradictions } = await import('../check/contradictions.ts');
      const { sourceReader } = await import('../source-again.ts');
      const source = sourceReader(root, config, content.hashes);
      const contradictions = remarksOnContradictions(content, knowledge.parks, source);
      const { remarksOnFuture } = await import('../check/future-dates.ts');
      const future = remarksOnFuture(content.cards, terminal.today(), source);
      const remarks = [...edition.remarks, ...content.remarks, ...future, ...contradictions].filter(
        ({ level }) => !quiet || level !== 'info',
      );
      for (const remark of remarks)
        terminal.print(json === true ? JSON.stringify(remark) : formatRemark(remark));
      const [errors, warnings] = [countLevel(remarks, 'error'), countLevel(remarks, 'warning')];
      terminal.tell(`${content.cards.length} articles · ${errors} errors · ${warnings} warnings`);
      return errors > 0 || content.aside.length > 0 ? 1 : 0;
    },
  });
}
