import { relative } from 'node:path';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `init [FOLDER]` */
export function initCommand(terminal: Terminal) {
  return command({
    name: 'init',
    description: "Begin a newsroom's own site: settings, an example page, templates, registers, a workflow",
    args: {
      folder: {
        type: 'positional',
        required: false,
        default: '.',
        description: 'An empty folder, or a new one',
      },
      title: { type: 'string', description: 'The masthead', valueHint: '园刊' },
      publication: { type: 'string', description: "The newspaper's name" },
      origin: { type: 'string', description: 'Scheme and host', valueHint: 'https://example.org' },
      'base-path': { type: 'string', description: 'Path below the host', valueHint: '/park-news/' },
    },
    async run({ folder, title, publication, origin, 'base-path': basePath }) {
      const { SiteConfigSchema } = await import('../config.ts');
      const { init } = await import('../starter/init.ts');
      const given = { title, publication, origin, basePath };
      const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const { publication: _, ...settings } = options;
      const { Refusal } = await import('../refusal.ts');
      const [issue] = SiteConfigSchema.safeParse(settings).error?.issues ?? [];
      if (issue !== undefined)
        throw new Refusal({
          code: 'E_OPTION',
          place: `--${String(issue.path[0] ?? '')}`,
          found: String(options[String(issue.path[0])] ?? ''),
          expected: issue.message,
          advice: 'correct it and run again',
        });
      const home = init(terminal.root, folder, options);
      terminal.print(
        `${relative(terminal.root, home) || '.'}: ready; now npm install, npm run dev, npm run build`,
      );
      return 0;
    },
  });
}
