import { watch as watchFolder } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { SiteConfigSchema } from '../config.ts';
import { CONFIG_FILE, loadConfig } from '../config-file.ts';
import { type Desk, openDesk } from '../desk/desk.ts';
import { type Progress, silent } from '../progress.ts';
import { DeskArchive } from './desk-archive.ts';
import { errorPage, withReload } from './dev-page.ts';
import { type LiveSite, openLiveSite } from './live-site.ts';
import { watched } from './reading-state.ts';
import { readRequest } from './request.ts';
import { respond } from './respond.ts';

export interface ServeOptions {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  readonly tell: (line: string) => void;
  /** Told while articles are read. */
  readonly progress?: Progress;
}

export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** The program's own client: where Vite looks for what it bundles, and all of the disk that it may know. */
const CLIENT = join(import.meta.dirname, '../client');

/** The two modules of Vite's that a page loads to hear of changes. Nothing else is ever passed on to it. */
const VITE = dirname(createRequire(import.meta.url).resolve('vite/package.json'));
const VITE_CLIENT = ['/@vite/client', `/@fs${VITE}/dist/client/env.mjs`];

/**
 * Serves every page of the site as it is on disk at this moment, and reloads open pages when something changes.
 * Every request is answered from the site's own files, so that no address leads to anything else on the disk.
 */
export async function serveDevelopment(options: ServeOptions): Promise<Serving> {
  const { root, host, port, tell } = options;
  const progress = watched(options.progress ?? silent, () => performance.now());
  const site = openLiveSite(root, progress);
  const archive = new DeskArchive(root, site);
  const desk = openDesk({
    archive: (fresh) => archive.now(fresh),
    reading: () => progress.state(),
    changed(path) {
      archive.touch(path);
      site.changed(path ?? root);
    },
  });
  const server = await createServer({
    root: CLIENT,
    cacheDir: join(root, '.yuankan/vite'),
    configFile: false,
    envDir: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { host, port, cors: false, fs: { strict: true, allow: [CLIENT] } },
    plugins: [pages(site, desk)],
  });
  watch(server, site, archive, root, tell);
  await server.listen();
  // The first reader should not be the one who waits for the dictionary.
  site.now().catch(() => {});
  const close = async (): Promise<void> => {
    desk.close();
    await server.close();
  };
  const address = server.resolvedUrls?.local[0] ?? `http://${host}:${port}/`;
  return { address: address.replace(/\/$/, basePathOf(root)), close };
}

function basePathOf(root: string): string {
  try {
    return loadConfig(root).basePath;
  } catch {
    return '/';
  }
}

function pages(site: LiveSite, desk: Desk): Plugin {
  return {
    name: 'yuankan-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (VITE_CLIENT.includes(request.url ?? '')) next();
        else
          desk
            .answer(request, response)
            .then((answered) => (answered ? undefined : answer(server, site, request, response)))
            .catch(next);
      });
      server.ws.on('connection', () => {
        site.now().catch((error: unknown) => showError(server, error));
      });
    },
  };
}

async function answer(
  server: ViteDevServer,
  site: LiveSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headOnly = request.method === 'HEAD';
  try {
    const snapshot = await site.now();
    const wanted = readRequest(request.method, request.url, snapshot.basePath);
    if (wanted.kind === 'elsewhere') {
      response.writeHead(302, { Location: wanted.location }).end();
      return;
    }
    const found = wanted.kind === 'file' ? snapshot.file(wanted.path) : null;
    const status = found === null ? (wanted.kind === 'refused' ? wanted.status : 404) : 200;
    const file = found ?? snapshot.file('404.html');
    const content = file?.content ?? '';
    const path = file?.path ?? '404.html';
    const body = typeof content === 'string' && path.endsWith('.html') ? withReload(content) : content;
    respond(response, { status, path, body }, headOnly);
  } catch (error) {
    showError(server, error);
    respond(response, { status: 500, path: 'error.html', body: errorPage(messageOf(error)) }, headOnly);
  }
}

function showError(server: ViteDevServer, error: unknown): void {
  server.ws.send({ type: 'error', err: { message: messageOf(error), stack: '' } });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Editors save in more than one step: what happens within this time is one change. */
const SETTLE_MS = 40;

function watch(
  server: ViteDevServer,
  site: LiveSite,
  archive: DeskArchive,
  root: string,
  tell: (line: string) => void,
): void {
  let timer: NodeJS.Timeout | null = null;
  let settle = SETTLE_MS;
  const remake = (): void => {
    timer = null;
    const begun = performance.now();
    site.now().then(
      () => {
        // A site that takes long to make is made anew when its editor rests.
        settle = Math.max(SETTLE_MS, (performance.now() - begun) / 2);
        server.ws.send({ type: 'full-reload', path: '*' });
      },
      (error: unknown) => {
        tell(`error: ${messageOf(error)}`);
        showError(server, error);
      },
    );
  };
  const changed = (path: string): void => {
    site.changed(path);
    archive.touch(path);
    if (timer === null) tell(`changed: ${relative(root, path).split(sep).join('/')}`);
    else clearTimeout(timer);
    timer = setTimeout(remake, settle);
  };
  server.watcher.add(watchedFolders(root));
  server.watcher.on('all', (_event, path) => changed(path));
  // The settings may not be there yet, and Vite's watcher waits for no file that is missing.
  const settings = watchFolder(root, (_event, name) => {
    if (name === CONFIG_FILE) changed(join(root, name));
  });
  server.httpServer?.once('close', () => settings.close());
}

/** Whatever a page is made of. */
function watchedFolders(root: string): string[] {
  let { content, templates, public: copied } = SiteConfigSchema.parse({});
  try {
    ({ content, templates, public: copied } = loadConfig(root));
  } catch {
    // Bad settings are shown on the page; the usual folders are watched meanwhile.
  }
  return [content, templates, copied].map((folder) => resolve(root, folder));
}
