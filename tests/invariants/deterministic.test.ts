/** The same content gives the same bytes, wherever, whenever and by whomever it is built. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { generatePages } from '../../src/bench/generate.ts';

const program = join(import.meta.dirname, '../..');

const pages = [...generatePages(8, [{ name: '合肥高新区', city: '合肥' }])].map(({ path, text }) => ({
  path: join('content/newspapers', path),
  text,
}));

/** A project whose files were created in the order given, and so may be listed by the disk in another. */
function project(files: readonly { path: string; text: string }[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'deterministic-')));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const part of ['parks', 'lexicon', 'indicators', 'pages']) {
    cpSync(join(program, 'content', part), join(root, 'content', part), { recursive: true });
  }
  return root;
}

function built(
  root: string,
  environment: Readonly<Record<string, string>>,
  umask = '022',
): Map<string, string> {
  const command = `umask ${umask}; exec "$0" "$1" build`;
  const done = spawnSync('sh', ['-c', command, process.execPath, join(program, 'bin/yuankan.mjs')], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    encoding: 'utf8',
  });
  expect(done.stderr).toMatch(/8 articles/);
  const release = realpathSync(join(root, 'dist'));
  const files = readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(release.length), readFileSync(path, 'latin1')]));
}

it('builds the same bytes in another place, time zone, language, order and mask', () => {
  const one = built(project(pages), { TZ: 'UTC', LANG: 'C' });
  const other = built(
    project(pages.toReversed()),
    { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', SOURCE_DATE_EPOCH: '1' },
    '077',
  );
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...other].filter(([path, content]) => one.get(path) !== content).map(([path]) => path)).toEqual([]);
}, 120_000);
