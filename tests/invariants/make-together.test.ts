/** Threads that share the making of a site publish what one of them would have published. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatePages, writePages } from '../../src/bench/generate.ts';
import { build } from '../../src/build.ts';
import { linkChecker } from '../../src/check/links.ts';
import type { OutputFile } from '../../src/emit/output.ts';
import { makeWith } from '../../src/make-together.ts';
import { silent } from '../../src/progress.ts';
import type { StagedFiles } from '../../src/publish/stage.ts';
import { keepWords } from '../fixtures/keep-words.ts';

const program = join(import.meta.dirname, '../..');
const pages = 'content/newspapers';

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'making-')));
  for (const part of ['lexicon', 'indicators', 'pages']) {
    cpSync(join(program, 'content', part), join(root, 'content', part), { recursive: true });
  }
  const places = ['合肥', '长春'].map((city) => ({ name: `${city}高新区`, city }));
  writePages(join(root, pages), generatePages(12, places));
  keepWords(root);
  return root;
}

function buildWith(root: string, threads: number) {
  return build({ root, out: null, strict: false, threads, progress: silent });
}

function editOne(root: string): void {
  const [path = ''] = readdirSync(join(root, pages), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const file = join(root, pages, path);
  writeFileSync(file, `新${readFileSync(file, 'utf8')}`);
}

it('publishes the same bytes, and tells the same of them, however many threads make them', async () => {
  const root = project();
  const alone = await buildWith(root, 1);
  rmSync(join(root, '.yuankan/site-dist'), { recursive: true });
  rmSync(join(root, 'dist'));
  const together = await buildWith(root, 2);
  expect(together).toEqual(alone);
  editOne(root);
  const edited = await buildWith(root, 2);
  expect(edited.release).not.toBe(alone.release);
  expect(edited.written).toBeLessThan(edited.files / 2);
  rmSync(join(root, '.yuankan/site-dist'), { recursive: true });
  rmSync(join(root, 'dist'));
  const { written, ...clean } = await buildWith(root, 1);
  expect(edited).toEqual({ ...clean, written: edited.written });
});

describe('a thread that did not come to its end', () => {
  const batches = ['a', 'b', 'c'].map((name) => () => [{ path: `${name}.html`, content: name }]);

  async function madeBesides(
    taken: number,
    made: Awaited<ReturnType<Parameters<typeof makeWith>[0]['made']>>,
  ) {
    const memory = new SharedArrayBuffer(4);
    const others = {
      taken: memory,
      begin: () => void Atomics.store(new Int32Array(memory), 0, taken),
      made: async () => made,
      end: async () => {},
    };
    const checker = linkChecker({ origin: 'https://example.org', basePath: '/' });
    const files: (OutputFile | StagedFiles)[] = [];
    for await (const file of makeWith(others, batches, checker, silent)) {
      // Asked for, as when it is written.
      if ('content' in file) expect(file.content).not.toBe('');
      files.push(file);
    }
    return files.map((file) => ('path' in file ? file.path : file.entries.map(({ path }) => path)));
  }

  it('leaves its batches to this one', async () => {
    expect(await madeBesides(2, [null])).toEqual(['c.html', 'a.html', 'b.html']);
  });

  it('takes nothing from what another one made', async () => {
    const entry = { path: 'b.html', hash: '', inputs: null, size: 1, mtime: 0, inode: 0 };
    const staged = { entries: [entry], written: 1 };
    const links = { words: [], starts: new Int32Array(0), lists: new Uint8Array(0) };
    const made = { batches: [1], staged, links, unseen: [] };
    expect(await madeBesides(2, [null, made])).toEqual(['c.html', ['b.html'], 'a.html']);
  });
});
