import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const names = z.record(z.string(), z.string()).default({});
const PackageSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  optionalDependencies: names,
  dependencies: names,
  devDependencies: names,
  hasInstallScript: z.boolean().default(false),
  peerDependencies: names,
});
const LockSchema = z.object({ packages: z.record(z.string(), PackageSchema) });
const FloorsSchema = z.record(z.string(), z.object({ floors: z.array(z.string()), reason: z.string() }));

const root = join(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = LockSchema.parse(read('package-lock.json'));
const own = packages[''];
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences that ask nothing of a site built with the program beyond keeping a notice. */
const ALLOWED =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|PSF-2\.0|Unlicense|Zlib|BSD)$/;

function isAllowed(license: string): boolean {
  const alternatives = license.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => ALLOWED.test(part)));
}

describe('what is installed', () => {
  it('is pinned: every version exact, every package with its integrity', () => {
    const direct = { ...own?.dependencies, ...own?.devDependencies };
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(installed.filter(([, it]) => !it.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('is whole for every system: no optional package of another system is missing from the lockfile', () => {
    const missing = installed.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has only licences that ask for a notice and no more', () => {
    const refused = installed.filter(([, { license }]) => license === undefined || !isAllowed(license));
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('runs code when it is installed only where that is known: the segmenter is compiled, esbuild checks itself', () => {
    const scripts = installed.filter(([, it]) => it.hasInstallScript).map(([path]) => nameOf(path));
    expect(scripts.filter((name) => name !== 'fsevents').sort()).toEqual(['esbuild', 'nodejieba']);
  });

  it('is at or above the floor of every known vulnerability', () => {
    const floors = FloorsSchema.parse(read('security/floors.json'));
    const below = installed.filter(([path, { version }]) => {
      const entry = floors[nameOf(path)];
      return (
        entry !== undefined && !entry.floors.some((floor) => reaches(version ?? '0.0.0', floor, entry.floors))
      );
    });
    expect(below.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
  });
});

/** A floor counts for its own major version, and the highest for all majors after it. */
function reaches(version: string, floor: string, floors: readonly string[]): boolean {
  const [have, need] = [numbers(version), numbers(floor)];
  const isHighest = floors.every((other) => compare(numbers(other), need) <= 0);
  if (have[0] !== need[0] && !isHighest) return false;
  return compare(have, need) >= 0;
}

function numbers(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return [major, minor, patch];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
