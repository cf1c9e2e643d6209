import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

const BillSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })).min(1),
    }),
  ),
});

describe('the bill of materials', () => {
  it('lists every package of the lockfile with its version and its hash', () => {
    const words = ['run', '-s', 'sbom', '--', '--package-lock-only'];
    const { stdout } = spawnSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
    const { components } = BillSchema.parse(JSON.parse(stdout));
    const listed = new Map(components.map(({ name, version, hashes }) => [`${name} ${version}`, hashes]));
    const lock = z
      .object({
        packages: z.record(z.string(), z.object({ version: z.string(), integrity: z.string().optional() })),
      })
      .parse(JSON.parse(text('package-lock.json')));
    for (const [path, { version, integrity }] of Object.entries(lock.packages)) {
      if (path === '') continue;
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const content = Buffer.from(integrity?.replace('sha512-', '') ?? '', 'base64').toString('hex');
      expect([name, listed.get(`${name} ${version}`)]).toEqual([name, [{ alg: 'SHA-512', content }]]);
    }
  });
});

describe('SECURITY.md', () => {
  const security = text('SECURITY.md');

  it('names only tests and documents that are there', () => {
    const named = [...security.matchAll(/`((?:tests|security|src)\/[^`]+)`|\]\((docs\/[^)]+)\)/g)].map(
      ([, path, link]) => path ?? link ?? '',
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
