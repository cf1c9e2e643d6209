/** A build of every kind of bad file at once: what is good is published, what is bad is named, and nothing is executed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, BuildReportSchema } from '../../src/build-report.ts';
import { CODES } from '../../src/diagnostics/codes.ts';
import type { Remark } from '../../src/remark.ts';
import { keepWords } from '../fixtures/keep-words.ts';
import { HOSTILE_FILES, writeHostileContent } from './support/hostile-content.ts';

const program = join(import.meta.dirname, '../..');
let root = '';
let told = '';
let status: number | null = null;
let report: BuildReport;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'bad-input-')));
  writeHostileContent(root);
  keepWords(root);
  const words = [join(program, 'bin/yuankan.mjs'), 'build'];
  const done = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 110_000 });
  told = done.stderr;
  status = done.status;
  report = BuildReportSchema.parse(
    JSON.parse(readFileSync(join(root, '.yuankan/build-report.json'), 'utf8')),
  );
});

const remarksOn = (path: string): Remark[] => report.remarks.filter((remark) => remark.path === path);
const published = (): string[] =>
  readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:html|json|atom|xml|js|csv)$/.test(path),
  );

describe('a build of hostile content', () => {
  it('publishes the rest and says in its status that files were set aside', () => {
    expect(status).toBe(1);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('一切正常');
  });

  it.each(HOSTILE_FILES)('row $row: $path is told by place and code, and set aside or published', (file) => {
    const remarks = remarksOn(file.path);
    const places = remarks.flatMap(({ line, column, code }) => [`${line}:${column} ${code}`, code]);
    expect(places).toEqual(expect.arrayContaining([...file.told]));
    if (file.told.length === 0) expect(remarks.filter(({ level }) => level === 'error')).toEqual([]);
    expect(report.setAside.some(({ path }) => path === file.path)).toBe(file.aside);
    if (file.aside) expect(remarks.map(({ level }) => level)).toContain('error');
  });

  it('keeps the hash of every article it sets aside, so that the article keeps its place', () => {
    const unreadable = new Set([38, 44]);
    const articles = HOSTILE_FILES.filter(
      ({ aside, path, row }) => aside && path.startsWith('newspapers/') && !unreadable.has(row),
    );
    for (const { path } of articles) {
      const sha256 = report.setAside.find((one) => one.path === path)?.sha256;
      expect([path, sha256]).toEqual([path, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    }
  });

  it('prints each error on one line, with its place, without a control character', () => {
    const errors = report.remarks.filter(({ level }) => level === 'error');
    const lines = told.split('\n').filter((line) => / E_|-register: /.test(line));
    expect(lines).toHaveLength(errors.length);
    for (const line of lines) {
      expect(line).toMatch(/^[^:]+:\d+:\d+: (?:E_[A-Z_0-9]+|[a-z-]+): \S/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]/);
    }
  });

  it('has an entry in docs/errors.md for every code it told', () => {
    const codes = report.remarks.map(({ code }) => code).filter((code) => /^[EWI]_/.test(code));
    expect(codes.filter((code) => !(code in CODES))).toEqual([]);
  });

  it('publishes nothing that it set aside, and nothing from outside the content folder', () => {
    for (const path of published()) {
      const text = readFileSync(join(root, 'dist', path), 'utf8');
      expect([path, text.includes('root:x:0:0')]).toEqual([path, false]);
    }
    expect(readdirSync(join(root, 'dist/figures'))).toEqual(['good.png']);
  });

  it('reads a file in the encoding that the settings name, on its page and where the source is shown', () => {
    const remarks = remarksOn('newspapers/hostile/named/row-8.txt');
    expect(remarks.map(({ code }) => code)).not.toContain('W_ENC_AMBIGUOUS');
    const pages = published().filter((path) =>
      readFileSync(join(root, 'dist', path), 'utf8').includes('茅台'),
    );
    expect(pages).toEqual(
      expect.arrayContaining([expect.stringMatching(/^articles\//), expect.stringMatching(/source/)]),
    );
  });

  it('shows a picture that is one', () => {
    const page = readFileSync(join(root, 'dist/articles/good.html'), 'utf8');
    expect(page).toContain('<img src="../figures/good.png" alt="好图" loading="lazy">');
  });

  it('shows the caption of a missing picture and no address that leads nowhere', () => {
    const page = readFileSync(join(root, 'dist/articles/row-48.html'), 'utf8');
    expect(page).toContain('说明文字');
    expect(page).not.toContain('<img');
    expect(report.remarks.filter(({ code, path }) => code === 'broken-link' && /row-48/.test(path))).toEqual(
      [],
    );
  });

  it('finds nothing that leads nowhere but the icon this project has not', () => {
    const broken = report.remarks.filter(({ code }) => code === 'broken-link');
    expect(broken.map(({ text }) => text)).toEqual(['icon.svg leads nowhere: no such file']);
  });
});
