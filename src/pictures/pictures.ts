/** The pictures of `content/figures/`: which of them may be published, and as what. */
import { extname, resolve } from 'node:path';
import type { SiteConfig } from '../config.ts';
import { diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import type { OutputFile } from '../emit/output.ts';
import { Refusal } from '../refusal.ts';
import { type Remark, remarkOfDiagnostic } from '../remark.ts';
import { readBytes } from '../source/read-bytes.ts';
import { walk } from '../source/walk.ts';
import { PICTURE_ENDINGS, pictureHeader } from './header.ts';

export interface Pictures {
  /** Copied as they are, to `figures/`; their bytes are read when they are written. */
  readonly files: readonly OutputFile[];
  /** Paths below content/figures/ of those that are published. */
  readonly names: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
}

/** In bytes. */
const LARGEST = 20 * 1024 * 1024;
/** In bytes: a JPEG's frame stands behind its EXIF data, its colours and its thumbnail. */
const HEAD = 512 * 1024;
/** A browser decodes every pixel into four bytes, however small the file is. */
const MOST_PIXELS = 40_000_000;

/** Looks at every picture there is. One that may not be published is named, and set aside. */
export function readPictures(root: string, config: Pick<SiteConfig, 'content'>): Pictures {
  const content = resolve(root, config.content);
  const { files: paths, messages } = walk(content, 'figures', ['']);
  const remarks = messages.map(remarkOfDiagnostic);
  const names = new Set<string>();
  for (const path of paths) {
    const finding = judge(content, path);
    if (finding === null || finding.code === 'W_FIGURE_PLACE') names.add(path.slice('figures/'.length));
    if (finding !== null) remarks.push(remarkOfDiagnostic(diagnostic(finding, { path, line: 1, column: 1 })));
  }
  return { files: [...names].map((name) => copied(content, `figures/${name}`)), names, remarks };
}

function copied(content: string, path: string): OutputFile {
  return {
    path,
    get content() {
      const bytes = readBytes(resolve(content, path), LARGEST);
      const finding = 'code' in bytes ? bytes : judgeBytes(path, bytes);
      if (!('code' in bytes) && (finding === null || finding.code === 'W_FIGURE_PLACE')) return bytes;
      throw new Refusal({
        code: 'E_CHANGED',
        place: path,
        found: finding?.found ?? 'another picture than when the build began',
        expected: 'files that stay as they are during a build',
        advice: 'run build again; the published site is untouched',
      });
    },
  };
}

function judge(content: string, path: string): Finding | null {
  if (!(extname(path).toLowerCase() in PICTURE_ENDINGS)) return NO_PICTURE;
  const bytes = readBytes(resolve(content, path), LARGEST, HEAD);
  return 'code' in bytes ? bytes : judgeBytes(path, bytes);
}

function judgeBytes(path: string, bytes: Uint8Array): Finding | null {
  const header = pictureHeader(bytes);
  if (header === null || header.kind !== PICTURE_ENDINGS[extname(path).toLowerCase()]) {
    return { ...NO_PICTURE, found: header === null ? NO_PICTURE.found : `a ${header.kind} picture` };
  }
  const { width, height, located } = header;
  if (width * height > MOST_PIXELS || width * height === 0) return wrongSize(width, height);
  return located ? LOCATED : null;
}

const NO_PICTURE: Finding = {
  code: 'E_FIGURE_TYPE',
  found: 'no picture that its ending promises',
  expected: 'a whole PNG, JPEG, GIF or WebP, named so',
  advice: 'export it again as one of these; drawings (SVG) can hold scripts and are not taken',
};

const LOCATED: Finding = {
  code: 'W_FIGURE_PLACE',
  found: 'the place where the photograph was taken',
  expected: 'a picture that tells only what it shows',
  advice: 'remove its EXIF data unless the place may be known',
};

function wrongSize(width: number, height: number): Finding {
  return {
    code: 'E_FIGURE_SIZE',
    found: `${width} × ${height} pixels`,
    expected: `at least one and at most ${MOST_PIXELS}`,
    advice: 'make it smaller',
  };
}
