import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../..');
let publisher = '';

/** As plain JavaScript: it is started many times, and has to be under way when it is killed. */
beforeAll(async () => {
  publisher = join(mkdtempSync(join(tmpdir(), 'publisher-')), 'publish-forever.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'support/publish-forever.ts')],
    outfile: publisher,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

/** The versions that one look at the whole published site finds; a whole site has one. */
function versionsIn(out: string): string[] {
  const release = realpathSync(out);
  const pages = readdirSync(join(release, 'pages'));
  const texts = pages.map((name) => readFileSync(join(release, 'pages', name), 'utf8'));
  expect(pages).toHaveLength(60);
  return [...new Set(texts)].filter((text) => text !== 'always');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Starts publishing and kills it `milliseconds` after it began, or once there is a first site. */
async function publishAndKill(
  root: string,
  round: number,
  milliseconds: number | 'first site',
): Promise<void> {
  const child = spawn(process.execPath, [publisher, root, String(round * 1000)]);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${child.stderr.read()}`)));
  });
  if (milliseconds === 'first site') while (!existsSync(join(root, 'dist'))) await pause(20);
  else await pause(milliseconds);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

describe('a build that is killed', () => {
  it('leaves a whole site every time, and nothing that stops the next build', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'killed-')));
    const rounds = Number(process.env['KILL_ROUNDS'] ?? 12);
    await publishAndKill(root, 0, 'first site');
    for (let round = 1; round <= rounds; round += 1) {
      await publishAndKill(root, round, (round * 37) % 90);
      expect(versionsIn(join(root, 'dist'))).toHaveLength(1);
    }
  }, 600_000);

  it('shows readers one whole version at every moment of a swap', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'swapped-')));
    await publishAndKill(root, 0, 'first site');
    const child = spawn(process.execPath, [publisher, root, '1000']);
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const seen = new Set<string>();
      // A slow machine swaps seldom: look at least 300 times, and until more than one version has been seen.
      for (let look = 0; look < 300 || seen.size < 2; look += 1) {
        const versions = versionsIn(join(root, 'dist'));
        expect(versions).toHaveLength(1);
        seen.add(versions[0] ?? '');
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      child.kill('SIGKILL');
    }
  }, 120_000);
});

describe('two builds at once', () => {
  it('give the second one status 3 and the number of the first', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'twice-')));
    const first = spawn(process.execPath, [publisher, root]);
    await new Promise((resolve) => first.stdout.once('data', resolve));
    const cli = join(program, 'bin/yuankan.mjs');
    const second = spawnSync(process.execPath, [cli, 'build'], {
      cwd: root,
      encoding: 'utf8',
    });
    first.kill('SIGKILL');
    expect(second.stderr).toContain(`E_BUSY: found a build running, pid ${first.pid}`);
    expect(second.status).toBe(3);
  });
});
