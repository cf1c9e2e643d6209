import { resolve } from 'node:path';
import { Refusal } from '../refusal.ts';
import { command } from './command.ts';
import type { Terminal } from './terminal.ts';

const HOST = {
  type: 'string',
  default: '127.0.0.1',
  description: 'Address to listen on; any other than this one is open to the network',
} as const;

/** `dev` */
export function devCommand(terminal: Terminal) {
  return command({
    name: 'dev',
    description: 'Show the site as it is being edited: any page on demand, reloaded after each change',
    args: { host: HOST, port: { type: 'string', default: '5173', description: 'Port' } },
    async run({ host, port }) {
      const begun = terminal.now();
      const { serveDevelopment } = await import('../preview/dev-server.ts');
      const { progressFor } = await import('../progress.ts');
      const { root, tell } = terminal;
      const progress = progressFor(terminal);
      const { address } = await serveDevelopment({ root, tell, progress, host, port: portOf(port) });
      tell(`${address} (ready in ${Math.round(terminal.now() - begun)} ms; Ctrl+C ends it)`);
      return 0;
    },
  });
}

/** `preview` */
export function previewCommand(terminal: Terminal) {
  return command({
    name: 'preview',
    description: 'Serve the published site as a static host would',
    args: {
      host: HOST,
      port: { type: 'string', default: '4173', description: 'Port' },
      out: {
        type: 'string',
        valueHint: 'folder',
        description: "The published site, instead of the settings' own",
      },
    },
    async run({ host, port, out }) {
      const { loadConfig } = await import('../config-file.ts');
      const { servePublished } = await import('../preview/preview-server.ts');
      const config = loadConfig(terminal.root);
      const folder = resolve(terminal.root, out ?? config.output);
      const { basePath } = config;
      const { address } = await servePublished({ out: folder, basePath, host, port: portOf(port) });
      terminal.tell(`${address} (Ctrl+C ends it)`);
      return 0;
    },
  });
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Refusal({
    code: 'E_ARGUMENT',
    place: '--port',
    found: text,
    expected: 'a number from 0 to 65535',
    advice: 'leave it out for the usual one',
  });
}
