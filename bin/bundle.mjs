/**
 * The program as plain JavaScript. It is written in TypeScript, and bundled once for each state of its source: a
 * bundle starts in a tenth of a second, five hundred modules that are translated one by one in two.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is started by itself, each a file of its own in the bundle, relative to src/. */
const ENTRIES = [
  'cli',
  'read-worker',
  'make-worker',
  'publish/untouched-worker',
  'import/pdf-worker',
  'bench/measure-build',
];
/**
 * Packages of many small modules that every start needs: bundled, a hundred files fewer are opened, which is a tenth
 * of a second. All others stay what npm installed.
 */
const TAKEN_IN = ['zod', 'js-yaml', '@exodus/bytes'];
/** A program that still runs may load a part of its bundle: the newest are kept. */
const KEPT = 3;

/**
 * The folder of the bundle, made when it is not there yet. An entry `bench/x` is its file `x.mjs`.
 * @param program the program's root, absolute
 * @returns null where it cannot be made or kept, as in an installation that nobody may write to
 */
export async function bundleOf(program) {
  const folder = join(program, '.yuankan/program');
  const name = keyOf(program);
  const bundle = join(folder, name);
  if (existsSync(bundle)) return bundle;
  const draft = `${bundle}.${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true });
  } catch {
    return null;
  }
  try {
    await make(program, draft);
    renameSync(draft, bundle);
    forgetOld(folder, name);
  } catch {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else may have made the same at the same time.
    return existsSync(bundle) ? bundle : null;
  }
  return bundle;
}

async function make(program, folder) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: program,
    entryPoints: ENTRIES.map((entry) => ({
      in: join(program, 'src', `${entry}.ts`),
      out: entry.split('/').at(-1),
    })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: leftOut(program),
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    outExtension: { '.js': '.mjs' },
    plugins: [ownPlaces],
  });
}

function leftOut(program) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !TAKEN_IN.includes(name));
}

/** A module finds what lies beside it where it was written, not where the bundle is. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

/** Stands for the source as the file system shows it, and for everything else that a bundle depends on. */
function keyOf(program) {
  const hash = createHash('sha256').update(`${process.version}\n${program}\n`);
  for (const path of ['bin', 'src', 'package.json']) addTimes(hash, join(program, path));
  return hash.digest('hex').slice(0, 16);
}

function addTimes(hash, path) {
  const stat = lstatSync(path, { bigint: true });
  if (!stat.isDirectory()) hash.update(`${path} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}\n`);
  else for (const name of readdirSync(path).sort()) addTimes(hash, join(path, name));
}

function forgetOld(folder, current) {
  const age = (name) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const others = readdirSync(folder).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== current);
  const old = others.sort((a, b) => age(b) - age(a)).slice(KEPT - 1);
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}
