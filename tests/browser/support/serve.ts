import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

const notFound = Buffer.from('not found');

export interface ServedSite {
  /** The site's root, with a slash at its end. */
  readonly address: string;
  /** Bytes sent for each request since `clear`, as they went over the wire. */
  readonly sent: { readonly path: string; readonly bytes: number }[];
  /** Paths that were asked for and are not there. */
  readonly missing: string[];
  close(): Promise<void>;
}

/** Serves files as any static host does: compressed, below `basePath` and nowhere else, true 404s. */
export async function serve(
  files: ReadonlyMap<string, Buffer>,
  basePath: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ServedSite> {
  const sent: { path: string; bytes: number }[] = [];
  const missing: string[] = [];
  const packed = new Map<Buffer, Buffer>();
  const pack = (body: Buffer): Buffer => {
    const known = packed.get(body) ?? gzipSync(body, { level: 6 });
    packed.set(body, known);
    return known;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const inside = path.startsWith(basePath) ? path.slice(basePath.length) : null;
    const name = inside === '' || inside?.endsWith('/') === true ? `${inside}index.html` : inside;
    const file = name === null ? undefined : files.get(name);
    if (file === undefined) missing.push(path);
    const body = pack(file ?? files.get('404.html') ?? notFound);
    sent.push({ path: name ?? path, bytes: body.length });
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[extname(name ?? '')] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${basePath}`,
    sent,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
