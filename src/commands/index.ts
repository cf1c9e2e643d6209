import type { CommandDef } from 'citty';
import { benchCommand } from './bench.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { evaluateCommand } from './evaluate.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { inspectCommand } from './inspect.ts';
import { mergeCommand } from './merge.ts';
import { recordsCommand } from './print-records.ts';
import { wordsCommand } from './print-words.ts';
import { devCommand, previewCommand } from './serve.ts';
import type { Terminal } from './terminal.ts';

/** Every command, in the order help lists them. */
export function commands(terminal: Terminal): Record<string, CommandDef> {
  return {
    init: initCommand(terminal), // an empty folder → a newsroom's own site
    import: importCommand(terminal), // pages as they arrive → content/newspapers
    build: buildCommand(terminal), // content → dist
    merge: mergeCommand(terminal), // what other machines read → this project's cache
    dev: devCommand(terminal), // content → pages on demand, while it is edited
    preview: previewCommand(terminal), // dist, as a static host would serve it
    check: checkCommand(terminal), // content → what there is to say about it
    records: recordsCommand(terminal), // files → records
    inspect: inspectCommand(terminal), // files → how they were read
    words: wordsCommand(terminal), // files → words
    evaluate: evaluateCommand(terminal), // pages with known readings → how well they are read
    bench: benchCommand(terminal), // generated archives → how long they take
  };
}
