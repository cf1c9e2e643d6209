/** Arguments to a command, its result to an exit status: the only file that touches the process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type CommandDef, renderUsage, runCommand } from 'citty';
import { commands } from './commands/index.ts';
import type { Terminal } from './commands/terminal.ts';
import { dayOf } from './commands/today.ts';
import { unknownOptions } from './commands/unknown-options.ts';
import { NOTHING_PUBLISHED, Refusal, systemCode } from './refusal.ts';

const terminal: Terminal = {
  root: process.cwd(),
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
  stream: process.stderr,
  interactive: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  now: () => performance.now(),
  today: () => dayOf(process.env['SOURCE_DATE_EPOCH'], new Date()),
};

// `records … | head` closes the pipe when it has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const table = commands(terminal);
  const program: CommandDef = {
    meta: { name: 'yuankan', description: '园刊: newspaper text about high-tech parks, published as a site' },
    subCommands: table,
  };
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    printHelp(await renderUsage(program));
    return name === undefined ? NOTHING_PUBLISHED : 0;
  }
  if (name === '--version' || name === '-V') {
    terminal.print(versionLine());
    return 0;
  }
  const command = table[name];
  if (command === undefined) return misused(`there is no command “${name}”`, 'run with --help for the list');
  if (rest.includes('--help') || rest.includes('-h')) {
    printHelp(await renderUsage(command, program));
    return 0;
  }
  return run(name, command, rest);
}

/** What a report of a fault begins with: the program, and the engine it runs on. */
function versionLine(): string {
  const own = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(own);
  return `yuankan ${version}, Node ${process.version}, ${process.platform} ${process.arch}`;
}

/** citty colours its help wherever it goes; a file or a pipe is given plain text. */
function printHelp(text: string): void {
  terminal.print(process.stdout.isTTY === true ? text : stripVTControlCharacters(text));
}

async function run(name: string, command: CommandDef, rest: readonly string[]): Promise<number> {
  const [unknown] = await unknownOptions(command, rest);
  if (unknown !== undefined)
    return misused(`${name} has no option ${unknown}`, `run ${name} --help for the list`);
  try {
    const { result } = await runCommand(command, { rawArgs: [...rest] });
    return typeof result === 'number' ? result : 0;
  } catch (error) {
    terminal.tell(error instanceof Refusal || isMisuse(error) ? `error: ${error.message}` : failure(error));
    return error instanceof Refusal ? error.status : NOTHING_PUBLISHED;
  }
}

function misused(what: string, advice: string): number {
  terminal.tell(`error: ${what}; ${advice}`);
  return NOTHING_PUBLISHED;
}

/** citty's own errors: a missing argument and the like. */
function isMisuse(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CLIError';
}

/** A mistake of the program itself, or of a template: with its trace only where that helps. */
function failure(error: unknown): string {
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  if (systemCode(error) === 'EMFILE' || systemCode(error) === 'ENFILE') {
    return 'error: E_OPEN_FILES: found no more files that may be opened, expected about 256; run with ulimit -n 1024';
  }
  if (
    error.name !== 'Error' &&
    error.name.endsWith('Error') &&
    !/^(?:Type|Range|Reference)Error$/.test(error.name)
  ) {
    return `error: ${error.message}`;
  }
  return `error: the program failed; nothing was published\n${error.stack ?? error.message}`;
}
