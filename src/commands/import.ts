import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { parseDate } from '../source/date.ts';
import { parsePage } from '../source/page.ts';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `import FILE…` */
export function importCommand(terminal: Terminal) {
  return command({
    name: 'import',
    description: 'Bring PDF, ALTO, hOCR, PAGE XML, DOCX, saved web pages or text into content/newspapers',
    args: {
      file: { type: 'positional', description: 'Files or folders; - reads standard input' },
      publication: { type: 'string', description: "The newspaper's name", valueHint: '中国高新技术产业导报' },
      date: { type: 'string', description: 'Its date', valueHint: '2025-01-13' },
      page: { type: 'string', description: 'Its page as printed', valueHint: 'A05' },
      edition: { type: 'string', description: 'Its edition' },
      replace: { type: 'boolean', description: 'Write over a text that was imported before' },
    },
    async run({ _: names, publication, date, page, edition, replace }) {
      const { importAll } = await import('../import/import-all.ts');
      const { loadConfig } = await import('../config-file.ts');
      const { progressFor } = await import('../progress.ts');
      const options = {
        ...(publication === undefined ? {} : { publication }),
        ...(date === undefined ? {} : { date: valid('date', date, parseDate(date), '2025-01-13') }),
        ...(page === undefined ? {} : { page: valid('page', page, parsePage(page), 'A05') }),
        ...(edition === undefined ? {} : { edition }),
      };
      return importAll(names, {
        root: terminal.root,
        content: join(terminal.root, loadConfig(terminal.root).content),
        options,
        replace: replace === true,
        stdin: () => new Uint8Array(readFileSync(0)),
        print: terminal.print,
        tell: terminal.tell,
        progress: progressFor(terminal),
        now: terminal.now,
      });
    },
  });
}

function valid(option: string, found: string, parsed: string | null, expected: string): string {
  if (parsed !== null) return parsed;
  throw new Refusal({
    code: 'E_OPTION',
    place: `--${option}`,
    found,
    expected,
    advice: 'correct it and run again',
  });
}
