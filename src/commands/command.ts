import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from 'citty';

export interface CommandParts<A extends ArgsDef> {
  readonly name: string;
  readonly description: string;
  readonly args: A;
  /** Does the work and returns the exit status. */
  readonly run: (args: ParsedArgs<A>) => Promise<number>;
}

/** One command of the program. Its type forgets which arguments it takes, so that all can stand in one table. */
export function command<const A extends ArgsDef>({
  name,
  description,
  args,
  run,
}: CommandParts<A>): CommandDef {
  return defineCommand({
    meta: { name, description },
    args,
    run: (context) => run(context.args),
  }) as unknown as CommandDef;
}
