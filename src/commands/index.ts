import type { CommandDef } from 'citty';
import { wordsCommand } from './print-words.ts';
import type { Terminal } from './terminal.ts';

/** Every command, in the order help lists them. */
export function commands(terminal: Terminal): Record<string, CommandDef> {
  return {
    words: wordsCommand(terminal), // a file's words
  };
}
