import { lstatSync, mkdirSync, readlinkSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refusal, systemCode } from '../refusal.ts';

/** Where a site is published and where its releases are kept. All paths are absolute. */
export interface PublishPlace {
  /** What readers and web servers open: a symbolic link to one of the releases. */
  readonly out: string;
  /** Everything of ours that is not the site itself, beside `out` and so on its file system. */
  readonly state: string;
  readonly releases: string;
}

/** Directories that `out` must neither contain nor lie in, and the project's root that it must not contain. */
export interface ProjectPlaces {
  readonly root: string;
  readonly sources: readonly string[];
}

const STATE = '.yuankan';

/**
 * Decides where to publish, before anything is built.
 * @throws Refusal when `output` would endanger something that is not ours, or cannot be written.
 */
export function choosePlace(output: string, project: ProjectPlaces): PublishPlace {
  const place = placeOf(output, project.root);
  refuseUnsafe(place.out, project);
  refuseForeign(place);
  probe(place);
  return place;
}

/** Where that is, for who only looks at what was published there. */
export function placeOf(output: string, root: string): PublishPlace {
  const out = realOut(resolve(root, output));
  const state = join(dirname(out), STATE, `site-${basename(out)}`);
  return { out, state, releases: join(state, 'releases') };
}

/** `out` itself may be our symbolic link, so only the folders above it are resolved. */
function realOut(out: string): string {
  return join(realExisting(dirname(out)), basename(out));
}

function realExisting(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realExisting(parent), basename(path));
  }
}

function refuseUnsafe(out: string, { root, sources }: ProjectPlaces): void {
  const home = realExisting(homedir());
  const keep = [realExisting(root), ...sources.map((path) => realExisting(resolve(root, path)))];
  const holds = [home, ...keep].find((path) => contains(out, path));
  if (holds !== undefined) throw unsafe(out, `an output folder that contains ${holds}`);
  const inside = keep.slice(1).find((path) => contains(path, out));
  if (inside !== undefined) throw unsafe(out, `an output folder inside ${inside}`);
  if (basename(out).startsWith('.')) throw unsafe(out, 'an output folder with a hidden name');
}

/** Whether `inner` is `outer` or lies below it. */
function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

/** Only an absent name, an empty folder or our own link may be replaced. */
function refuseForeign({ out, releases }: PublishPlace): void {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (stat.isSymbolicLink()) {
    if (contains(releases, resolve(dirname(out), readlinkSync(out)))) return;
    throw unsafe(out, `a symbolic link to ${readlinkSync(out)}, which this program did not make`);
  }
  if (!stat.isDirectory()) throw unsafe(out, 'a file');
}

function unsafe(out: string, found: string): Refusal {
  return new Refusal({
    code: 'E_OUT_UNSAFE',
    place: out,
    found,
    expected: 'a new name, an empty folder or a site published by this program',
    advice: 'choose another output folder (output: in yuankan.config.yaml, or --out), or move that one away',
  });
}

/** Makes the folders and writes a byte, so that a full or read-only disk is known before the work and not after. */
function probe({ out, state, releases }: PublishPlace): void {
  const file = join(state, `probe-${process.pid}`);
  try {
    mkdirSync(releases, { recursive: true });
    writeFileSync(file, '.');
    rmSync(file);
  } catch (error) {
    discardProbe(file);
    throw new Refusal({
      code: 'E_OUT_WRITE',
      place: out,
      found: `${systemCode(error) ?? String(error)} writing ${state}`,
      expected: 'a folder this program may write',
      advice: 'check its permissions and the free space, or choose another output folder',
    });
  }
  refuseOtherDisk(out, releases);
}

/** A full disk makes the file and cannot fill it. */
function discardProbe(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it cannot be removed it could not be made.
  }
}

/** A release is shown by a rename, and nothing can be renamed from one file system to another. */
function refuseOtherDisk(out: string, releases: string): void {
  const disk = statSync(releases).dev;
  const folder = lstatSync(out, { throwIfNoEntry: false });
  const other = [dirname(out), ...(folder?.isDirectory() === true ? [out] : [])].find(
    (path) => statSync(path).dev !== disk,
  );
  if (other === undefined) return;
  throw new Refusal({
    code: 'E_OUT_WRITE',
    place: out,
    found: `another disk at ${other} than at ${releases}`,
    expected: 'one file system for both',
    advice: 'mount the folder above them both instead, or choose another output folder',
  });
}
