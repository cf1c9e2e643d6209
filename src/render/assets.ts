/**
 * The reader's scripts and styles, bundled by Vite under names that carry their content's hash.
 *
 * Every file directly in `src/client/` is an entry: `search.ts` is the script `search`, `main.css` the style
 * `main.css`; what entries share lives in folders below. The bundle is kept with the hash of each source it was
 * made from, so a build whose client has not changed does not even load Vite.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { OutputFile } from '../emit/output.ts';
import { writeWhole } from '../write-whole.ts';
import { type BundledEntry, type KeptBundle, KeptBundleSchema } from './assets-cache.ts';
import { clientConfig } from './client-config.ts';

/** Paths of the bundled files, relative to the site's root. Asking for one that is not there throws. */
export interface Assets {
  /** `script('search')` → `assets/search-Bx3….js` */
  script(name: string): string;
  /** `style('main.css')` → `assets/main-Cz9….css` */
  style(name: string): string;
}

export interface ClientBundle {
  readonly files: readonly OutputFile[];
  readonly assets: Assets;
}

export interface BundleOptions {
  /** Where the bundle is kept between builds; null keeps none. */
  readonly cache?: string | null;
  /** The folder of the entries. */
  readonly client?: string;
}

const programRoot = join(import.meta.dirname, '../..');

/** Bundles `src/client`. Takes about half a second, or none when nothing changed. Throws on a syntax error. */
export async function bundleClient(options: BundleOptions = {}): Promise<ClientBundle> {
  const client = options.client ?? join(programRoot, 'src/client');
  const cache = options.cache === undefined ? join(programRoot, '.yuankan/cache/client.json') : options.cache;
  const entries = entriesIn(client);
  const kept = cache === null ? null : readKept(cache, client, entries);
  if (kept !== null) return toBundle(kept);
  const built = await Promise.all(entries.map((entry) => bundleEntry(client, entry)));
  if (cache !== null) keep(cache, client, entries, built);
  return toBundle(built);
}

function entriesIn(client: string): string[] {
  return readdirSync(client, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|css)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => entry.name)
    .sort();
}

async function bundleEntry(client: string, entry: string): Promise<BundledEntry> {
  const { build } = await import('vite');
  const result = await build(clientConfig(client, join(client, entry)));
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const wanted = entry.endsWith('.css') ? /\.css$/ : /\.js$/;
  // A style entry also leaves an empty chunk behind; it is nobody's script.
  const files = outputs
    .filter((output) => output.type === 'asset' || !entry.endsWith('.css'))
    .map((output) => ({
      path: output.fileName,
      base64: Buffer.from(output.type === 'asset' ? output.source : output.code).toString('base64'),
    }));
  const path = files.find((file) => wanted.test(file.path))?.path;
  if (path === undefined) throw new Error(`${join(client, entry)}: bundling gave no file for it`);
  const modules = outputs.flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
  const sources = [...new Set([join(client, entry), ...modules.map((id) => id.replace(/[?#].*$/, ''))])];
  return { name: entry.replace(/\.ts$/, ''), path, files, sources: sources.filter(isFile).sort() };
}

function isFile(path: string): boolean {
  return hashOf(path) !== null;
}

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return null;
  }
}

/** Everything a style sheet imports is in the client's folder: their hashes count for every entry. */
function stylesIn(client: string): string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => join(client, path))
    .sort();
}

function fingerprint(client: string, entries: readonly string[], sources: readonly string[]): string {
  const hash = createHash('sha256').update(entries.join('\n'));
  const own = ['client-config.ts', 'assets.ts'].map((file) => join(import.meta.dirname, file));
  for (const path of [...new Set([...sources, ...stylesIn(client), ...own])].sort()) {
    hash.update(`\n${relative(client, path).split(sep).join('/')} ${hashOf(path)}`);
  }
  return hash.digest('hex');
}

function readKept(cache: string, client: string, entries: readonly string[]): BundledEntry[] | null {
  let text: string;
  try {
    text = readFileSync(cache, 'utf8');
  } catch {
    return null;
  }
  try {
    const kept = KeptBundleSchema.parse(JSON.parse(text));
    const sources = kept.entries.flatMap((entry) => entry.sources);
    return kept.fingerprint === fingerprint(client, entries, sources) ? kept.entries : null;
  } catch {
    return null;
  }
}

function keep(cache: string, client: string, entries: readonly string[], built: BundledEntry[]): void {
  const sources = built.flatMap((entry) => entry.sources);
  const kept: KeptBundle = { fingerprint: fingerprint(client, entries, sources), entries: built };
  try {
    writeWhole(cache, JSON.stringify(kept));
  } catch {
    // A program that is installed where nothing may be written bundles every time.
  }
}

function toBundle(entries: readonly BundledEntry[]): ClientBundle {
  const pathOf = new Map(entries.map((entry) => [entry.name, entry.path]));
  const find = (name: string): string => {
    const path = pathOf.get(name);
    if (path === undefined)
      throw new Error(`no client asset is called ${name}; there are ${[...pathOf.keys()].join(', ')}`);
    return path;
  };
  const files = new Map(
    entries.flatMap((entry) => entry.files.map((file) => [file.path, Buffer.from(file.base64, 'base64')])),
  );
  return {
    files: [...files].map(([path, content]) => ({ path, content })),
    assets: { script: find, style: find },
  };
}
