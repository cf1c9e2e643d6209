/**
 * Disks as they fail for real: full, read-only, another one below the output folder; and a process that may open few
 * files and use little memory. What cannot be mounted here is injected in faults.test.ts.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { silent } from '../../src/progress.ts';
import { Refusal } from '../../src/refusal.ts';
import { keepWords } from '../fixtures/keep-words.ts';
import { type OwnDisk, ownDisk } from './support/own-disk.ts';

const program = join(import.meta.dirname, '../..');
const FILLER = 'filler';

const trial = ownDisk('64k');
const mountable = typeof trial === 'object';
if (typeof trial === 'object') trial.unmount();
else {
  const why = `disk.test.ts mounts nothing here (${trial}): faults.test.ts injects the same failures instead`;
  process.stdout.write(`${why}\n`);
}

const disks: OwnDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.unmount();
});

function disk(size: string, folder?: string): OwnDisk {
  const made = ownDisk(size, folder);
  if (typeof made === 'string') throw new Error(made);
  disks.push(made);
  return made;
}

function write(root: string, headline: string): void {
  mkdirSync(join(root, 'content/newspapers'), { recursive: true });
  writeFileSync(join(root, 'content/newspapers/a.txt'), `${headline}\n\n本报记者 李明\n\n合肥高新区开工。\n`);
  if (!existsSync(join(root, '.yuankan/cache'))) keepWords(root);
}

/** 0 or 1 when a site was published; the code and sentence of the refusal when none was. */
async function outcome(root: string): Promise<number | string> {
  try {
    return (await build({ root, out: null, strict: false, progress: silent })).status;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Every file of the site that is shown, as one text. */
function shown(root: string): string {
  const release = realpathSync(join(root, 'dist'));
  return readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(release.length)}\n${readFileSync(file, 'latin1')}`)
    .join('\n');
}

/** Fills the disk up to `left` bytes. */
function fill(root: string, left: number): void {
  const filler = join(root, FILLER);
  rmSync(filler, { force: true });
  let size = 0;
  try {
    for (; ; size += 4096) writeFileSync(filler, Buffer.alloc(4096), { flag: 'a' });
  } catch {
    // Full, as it should be.
  }
  rmSync(filler);
  writeFileSync(filler, Buffer.alloc(Math.max(0, size - left)));
}

const LEFT = process.env['LONG'] === undefined ? [0, 40, 160] : Array.from({ length: 40 }, (_, i) => i * 12);

describe.runIf(mountable)('a disk', () => {
  it('that is full, at whatever moment, keeps the old site whole and is told; with room again the build works', async () => {
    // Releases of the last minute are kept for their readers: those of forty builds have room here.
    const { folder } = disk('12m');
    write(folder, '高新区旧闻');
    expect(await outcome(folder)).toBe(0);
    let refused = 0;
    for (const [turn, kilobytes] of LEFT.entries()) {
      const before = shown(folder);
      write(folder, `高新区新闻${turn}`);
      fill(folder, kilobytes * 1024);
      const told = await outcome(folder);
      if (typeof told === 'string') {
        refused += 1;
        expect(told).toMatch(/: E_(?:OUT_)?WRITE: found ENOSPC/);
        expect(shown(folder)).toBe(before);
      } else
        expect(shown(folder)).toContain(
          `新闻${turn}`.replace(/./gu, (c) => Buffer.from(c).toString('latin1')),
        );
      rmSync(join(folder, FILLER));
      expect(
        readdirSync(join(folder, '.yuankan/site-dist')).filter((name) => /stage|link|probe|lock/.test(name)),
      ).toEqual([]);
      expect(await outcome(folder)).toBe(0);
    }
    expect(refused).toBeGreaterThan(1);
  }, 900_000);

  it('that is read-only is told before any work, and the old site stays', async () => {
    const own = disk('3m');
    write(own.folder, '高新区旧闻');
    await outcome(own.folder);
    const before = shown(own.folder);
    write(own.folder, '高新区新闻');
    own.remount('ro');
    expect(await outcome(own.folder)).toMatch(/: E_OUT_WRITE: found EROFS writing/);
    expect(shown(own.folder)).toBe(before);
  });

  it.each([
    ['mounted at the output folder', 'dist'],
    ['below the folder of releases', '.yuankan'],
  ])('%s is told before any work: no rename reaches across it', async (_, name) => {
    const root = mkdtempSync(join(tmpdir(), 'two-disks-'));
    write(root, '高新区新闻');
    disk('3m', join(root, name));
    expect(await outcome(root)).toMatch(/: E_OUT_WRITE: found another disk/);
    expect(readdirSync(join(root, name)).filter((entry) => entry.startsWith('r-'))).toEqual([]);
  });
});

function command(root: string, shell: string, ...node: string[]): { status: number | null; told: string } {
  const run = [shell, process.execPath, ...node, join(program, 'bin/yuankan.mjs'), 'build'];
  const done = spawnSync('sh', ['-c', `${shell} exec "$@"`, ...run], { cwd: root, encoding: 'utf8' });
  return { status: done.status, told: done.stderr };
}

describe('a process', () => {
  it('that may open 64 files and has a heap of 256 MB builds, or says that it cannot and publishes nothing', () => {
    const root = mkdtempSync(join(tmpdir(), 'narrow-'));
    write(root, '高新区新闻');
    const { status, told } = command(root, 'ulimit -n 64;', '--max-old-space-size=256');
    // Node's own loader opens as many files at once as the machine is slow.
    if (status === 0) expect(told).toContain('1 article');
    else {
      expect(told).toContain('E_OPEN_FILES');
      expect([status, existsSync(join(root, 'dist'))]).toEqual([2, false]);
    }
    const roomy = command(root, 'ulimit -n 256;', '--max-old-space-size=256');
    expect(roomy.told).toContain('1 article');
    expect(roomy.status).toBe(0);
  });

  it.runIf(process.getuid?.() === 0)('that may not write there is told so before any work', () => {
    const root = mkdtempSync(join(tmpdir(), 'foreign-'));
    write(root, '高新区新闻');
    // Still root, who can read the program wherever it lies, but without the right to write everywhere.
    const bound = 'exec setpriv --bounding-set=-dac_override,-dac_read_search';
    spawnSync('chmod', ['-R', 'a+rX', root]);
    spawnSync('chown', ['-R', '65534:65534', root]);
    const words = [join(program, 'bin/yuankan.mjs'), 'build'];
    const done = spawnSync('sh', ['-c', `${bound} "$@"`, 'sh', process.execPath, ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(done.stderr).toMatch(/: E_OUT_WRITE: found EACCES writing/);
    expect(done.status).toBe(2);
  });
});
