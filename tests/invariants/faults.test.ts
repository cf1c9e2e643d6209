/** Whichever call to the file system fails, readers keep the old site or have the new one, and the next build works. */
import fs, { mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/emit/output.ts';
import { takeLock } from '../../src/publish/lock.ts';
import { choosePlace } from '../../src/publish/place.ts';
import { publish } from '../../src/publish/publish.ts';

/** The calls that change something, or that can run out of something. */
const CALLS = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'mkdirSync',
  'linkSync',
  'renameSync',
  'symlinkSync',
  'fsyncSync',
  'rmdirSync',
  'rmSync',
  'utimesSync',
] as const;

const real = Object.fromEntries(CALLS.map((name) => [name, fs[name]]));

afterEach(restore);

function restore(): void {
  Object.assign(fs, real);
  syncBuiltinESMExports();
}

/** Makes the `nth` of all these calls fail, once. Tells whether it came to that. */
function failAt(nth: number, code: string): () => boolean {
  let count = 0;
  for (const name of CALLS) {
    const call = real[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        count += 1;
        if (count === nth) throw Object.assign(new Error(`${code}: injected into ${name}`), { code });
        return call(...args);
      },
    });
  }
  syncBuiltinESMExports();
  return () => count >= nth;
}

function version(number: number): OutputFile[] {
  return ['index.html', 'a/one.html', 'a/two.html', 'same.html'].map((path) => ({
    path,
    content: path === 'same.html' ? 'always' : `version ${number}`,
  }));
}

function shown(out: string): string[] {
  const release = realpathSync(out);
  const files = readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files).toHaveLength(4);
  const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return [...new Set(texts.filter((text) => text !== 'always'))];
}

async function publishVersion(root: string, number: number): Promise<void> {
  const place = choosePlace('dist', { root, sources: [] });
  const unlock = takeLock(place.state);
  try {
    await publish(place, version(number));
  } finally {
    unlock();
  }
}

describe.each(['ENOSPC', 'EIO', 'EMFILE'])('a build that meets %s', (code) => {
  it('at any one call keeps the site whole, and is repeated without a trace', async () => {
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'faults-')));
      await publishVersion(root, 1);
      const fired = failAt(nth, code);
      const outcome = await publishVersion(root, 2).then(
        () => 'published',
        () => 'refused',
      );
      const hit = fired();
      restore();
      const versions = shown(join(root, 'dist'));
      expect(versions).toHaveLength(1);
      if (outcome === 'published') expect(versions).toEqual(['version 2']);
      if (outcome === 'refused') failures += 1;
      // The process of that build has ended; this one still runs under its number.
      fs.rmSync(join(root, '.yuankan/site-dist/lock'), { force: true });
      await publishVersion(root, 3);
      expect(shown(join(root, 'dist'))).toEqual(['version 3']);
      expect(readdirSync(join(root, '.yuankan/site-dist'))).toEqual(['releases']);
      if (!hit) break;
    }
    expect(failures).toBeGreaterThan(15);
  });
});
