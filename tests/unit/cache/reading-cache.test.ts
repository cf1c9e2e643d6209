import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingCache } from '../../../src/cache/reading-cache.ts';
import type { FileReading } from '../../../src/read-article.ts';
import { statisticsOfParks } from '../../../src/record/card.ts';
import { searchEntryOf } from '../../../src/search/index/entry.ts';
import { cardsOf } from '../../fixtures/cards.ts';
import { sampleRecord } from '../site/record-sample.ts';

/** Long after every file was written, so that its times can be trusted. */
const LATER = Date.now() + 60_000;

function desk() {
  const root = mkdtempSync(join(tmpdir(), 'cache-'));
  const content = join(root, 'content');
  const folder = join(root, 'cache');
  mkdirSync(content);
  const files = ['a.txt', 'b.txt', 'c.txt'].map((path) => ({ path, companions: [`${path}.yaml`] }));
  for (const { path } of files) writeFileSync(join(content, path), path);
  const reading = (path: string): FileReading => {
    const records = [sampleRecord({ id: path[0] ?? '', text: `${path}说` })];
    return { summary: { hash: path, aside: null, remarks: [], cards: cardsOf(records) }, records };
  };
  /** Which files are read, not remembered, when all are asked for. */
  const asked = (key = 'key', now = LATER): string[] => {
    const read: string[] = [];
    const readings = readingCache(folder, content, key, now).all(
      files,
      ({ path }) => {
        read.push(path);
        return reading(path);
      },
      () => {},
    );
    expect(readings.summaries).toEqual(files.map(({ path }) => reading(path).summary));
    expect(files.map((_, file) => readings.records(file))).toEqual(
      files.map(({ path }) => reading(path).records),
    );
    expect(files.map((_, file) => readings.statistics(file))).toEqual(
      files.map(({ path }) => reading(path).records.map(statisticsOfParks)),
    );
    expect(files.map((_, file) => readings.search(file))).toEqual(
      files.map(({ path }) => reading(path).records.map(searchEntryOf)),
    );
    return read.sort();
  };
  return { content, folder, asked };
}

describe('the cache of readings', () => {
  it('reads a file once', () => {
    const { asked } = desk();
    expect(asked()).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(asked()).toEqual([]);
  });

  it('says of a file that was read just now what it will say when it is remembered', () => {
    const { content, folder } = desk();
    const files = [{ path: 'a.txt', companions: [] }];
    const said = (now: number) =>
      readingCache(folder, content, 'key', now).all(
        files,
        () => ({ summary: { hash: 'a', aside: null, remarks: [], cards: [], more: undefined }, records: [] }),
        () => {},
      ).summaries[0];
    expect(Object.keys(said(LATER) ?? {})).not.toContain('more');
    expect(said(LATER)).toStrictEqual({ hash: 'a', aside: null, remarks: [], cards: [] });
  });

  it('reads again what changed, and nothing else', () => {
    const { content, asked } = desk();
    asked();
    writeFileSync(join(content, 'b.txt'), 'B');
    expect(asked()).toEqual(['b.txt']);
    expect(asked()).toEqual([]);
  });

  it('reads again a file whose correction appeared, changed or went', () => {
    const { content, asked } = desk();
    asked();
    for (const change of [
      () => writeFileSync(join(content, 'c.txt.yaml'), '1'),
      () => writeFileSync(join(content, 'c.txt.yaml'), '2'),
      () => rmSync(join(content, 'c.txt.yaml')),
    ]) {
      change();
      expect(asked()).toEqual(['c.txt']);
    }
  });

  it('knows a file that was only touched, or checked out anew, by its content', () => {
    const { content, asked } = desk();
    asked();
    utimesSync(join(content, 'a.txt'), 1, 1);
    expect(asked()).toEqual([]);
  });

  it('sees a change that left size and times as they were', () => {
    const { content, asked } = desk();
    // Read in the same moment as it was written: its times say nothing yet.
    asked('key', Date.now());
    writeFileSync(join(content, 'a.txt'), 'A.TXT');
    expect(asked('key', Date.now())).toEqual(['a.txt']);
  });

  it('forgets everything when the program or the registers change', () => {
    const { asked } = desk();
    asked();
    expect(asked('another key')).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('reads again what lay on a damaged shelf', () => {
    const { folder, asked } = desk();
    asked();
    for (const damage of [
      (text: string) => text.slice(0, -9),
      () => '',
      (text: string) => text.replace('\n["', '\n{"'),
    ]) {
      for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        writeFileSync(file, damage(readFileSync(file, 'utf8')));
      }
      expect(asked()).toEqual(['a.txt', 'b.txt', 'c.txt']);
      expect(asked()).toEqual([]);
    }
  });

  it('throws a shelf away whose parts turn out damaged, and says what the files say all the same', () => {
    const { folder, asked } = desk();
    asked();
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n[["', '\n[[{'));
    }
    // Each part that is asked for has the file read once.
    expect([...new Set(asked())]).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(readdirSync(folder)).toEqual([]);
    asked();
    expect(asked()).toEqual([]);
  });
});
