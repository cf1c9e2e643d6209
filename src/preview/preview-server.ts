import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Plugin, preview } from 'vite';
import type { ServeOptions, Serving } from './dev-server.ts';
import { readRequest } from './request.ts';
import { respond } from './respond.ts';

export interface PreviewOptions extends Omit<ServeOptions, 'root' | 'tell'> {
  /** The published site: followed anew at each request, so that a new release shows at once. */
  readonly out: string;
  readonly basePath: string;
}

/** Serves a published site as a static host would: true 404s, and no file that is not of the site. */
export async function servePublished({ out, basePath, host, port }: PreviewOptions): Promise<Serving> {
  const server = await preview({
    root: out,
    configFile: false,
    envDir: false,
    publicDir: false,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: out },
    preview: { host, port, cors: false },
    plugins: [files(out, basePath)],
  });
  const address = server.resolvedUrls?.local[0] ?? `http://${host}:${port}/`;
  return { address: address.replace(/\/$/, basePath), close: () => server.close() };
}

/** Answers every request itself; Vite's own file server would follow a link out of the site. */
function files(out: string, basePath: string): Plugin {
  return {
    name: 'yuankan-published',
    configurePreviewServer(server) {
      server.middlewares.use((request, response) => {
        const wanted = readRequest(request.method, request.url, basePath);
        if (wanted.kind === 'elsewhere') {
          response.writeHead(302, { Location: wanted.location }).end();
          return;
        }
        const headOnly = request.method === 'HEAD';
        const body = wanted.kind === 'file' ? readInside(out, wanted.path) : null;
        if (body !== null && wanted.kind === 'file') {
          respond(response, { status: 200, path: wanted.path, body }, headOnly);
          return;
        }
        const status = wanted.kind === 'refused' ? wanted.status : 404;
        respond(response, { status, path: '404.html', body: readInside(out, '404.html') ?? '' }, headOnly);
      });
    },
  };
}

/** A regular file of the release that `out` shows now; null for anything else, a link above all. */
function readInside(out: string, path: string): Uint8Array | null {
  try {
    const release = realpathSync(out);
    const file = join(release, path);
    if (!file.startsWith(release + sep) || realpathSync(file) !== file) return null;
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}
