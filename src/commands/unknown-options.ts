import type { CommandDef } from 'citty';

/** Options a command does not have: citty passes them over, and a mistyped `--strcit` must not. */
export async function unknownOptions(command: CommandDef, words: readonly string[]): Promise<string[]> {
  const args = typeof command.args === 'function' ? await command.args() : await command.args;
  const known = new Set(
    Object.entries(args ?? {}).flatMap(([name, { type }]) =>
      type === 'positional' ? [] : [name, `no-${name}`],
    ),
  );
  const end = words.indexOf('--');
  return words
    .slice(0, end === -1 ? undefined : end)
    .filter((word) => word.startsWith('-') && word !== '-')
    .map((word) => word.replace(/=.*$/s, ''))
    .filter((word) => !known.has(word.replace(/^--?/, '')));
}
