/** A build that remembers gives the same bytes as one that does not, whatever was edited in between. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatePages, writePages } from '../../src/bench/generate.ts';
import { build } from '../../src/build.ts';
import { silent } from '../../src/progress.ts';
import { keepWords } from '../fixtures/keep-words.ts';

const program = join(import.meta.dirname, '../..');

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'incremental-')));
  for (const part of ['parks', 'lexicon', 'indicators', 'pages']) {
    cpSync(join(program, 'content', part), join(root, 'content', part), { recursive: true });
  }
  const places = ['合肥', '长春'].map((city) => ({ name: `${city}高新区`, city }));
  writePages(join(root, 'content/newspapers'), generatePages(6, places));
  keepWords(root);
  return root;
}

function replace(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

function filesOf(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}

it('builds the same bytes after edits as from nothing', async () => {
  const root = project();
  const newspapers = join(root, 'content/newspapers');
  const page = join(newspapers, 'bench/2015-01-01-A03.txt');
  const options = { root, out: null, strict: false, progress: silent };
  const edits: readonly (() => void)[] = [
    () => {},
    () => writeFileSync(page, `长春高新区换了标题\n${readFileSync(page, 'utf8').replace(/^.*\n/, '')}`),
    () => writeFileSync(join(newspapers, 'new.txt'), '合肥高新区开工\n本报讯 项目12个。\n'),
    () => {
      // Another month, another issue, other neighbours; a reporter of one article becomes another.
      renameSync(join(newspapers, 'bench/2015-01-01-A02.txt'), join(newspapers, 'bench/2015-03-02-A01.txt'));
      replace(page, /^本报记者 .*$/m, '本报记者 林远舟');
    },
    () => {
      replace(join(newspapers, 'new.txt'), /^/, '---\nbyline: 本报记者 林远舟\n---\n');
      rmSync(page);
    },
    () => {
      replace(join(root, 'content/parks/hefei.md'), /$/, '\n又一段介绍。\n');
      replace(join(root, 'content/pages/about.md'), /$/, '\n又一段。\n');
    },
    () => writeFileSync(join(root, 'content/lexicon/more.txt'), '换了标题 1000 n\n'),
    () => writeFileSync(join(root, 'yuankan.config.yaml'), 'title: 新名\n'),
  ];
  for (const edit of edits) {
    edit();
    await build(options);
    const incremental = filesOf(realpathSync(join(root, 'dist')));
    rmSync(join(root, '.yuankan'), { recursive: true });
    rmSync(join(root, 'dist'));
    // Compiled from nothing for these very words, in a folder of its own.
    keepWords(root);
    await build(options);
    expect([...incremental.keys()]).toEqual([...filesOf(realpathSync(join(root, 'dist'))).keys()]);
    expect(incremental).toEqual(filesOf(realpathSync(join(root, 'dist'))));
  }
}, 120_000);
