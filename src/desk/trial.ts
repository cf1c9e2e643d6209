/** What a proposal would do: the archive read as it is and as it would be, a shelf of files at a time. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isRegister, programKey, readingKey } from '../cache/keys.ts';
import { type ReadingCache, type Readings, readingCache } from '../cache/reading-cache.ts';
import { shelvesOf } from '../cache/shelf.ts';
import { type ArticleChange, compareRecords } from '../compare/compare-records.ts';
import { loadConfig } from '../config-file.ts';
import { openCache } from '../edition.ts';
import { type Knowledge, loadKnowledge } from '../knowledge.ts';
import { readArticle } from '../read-article.ts';
import { type ArticleToRead, listArticles } from '../read-content.ts';
import { walk } from '../source/walk.ts';
import { carryOut, namesIn, type Proposal } from './proposal.ts';

export interface TrialStep {
  /** Files read so far. */
  readonly done: number;
  readonly of: number;
  readonly changes: readonly ArticleChange[];
}

/** Below a trial's workspace: the registers as they would be, and the readings by them. */
export const TRIED_READINGS = 'readings';

/**
 * Nothing below `root` is written but what is kept of readings. The halves of an article that goes on in another file
 * are compared each on its own.
 *
 * @param workspace an empty folder, absolute
 * @throws DeskError where the proposal could not be written
 */
export function* tryOut(root: string, workspace: string, proposal: Proposal): Generator<TrialStep> {
  const config = loadConfig(root);
  const content = resolve(root, config.content);
  copyRegisters(content, join(workspace, 'content'));
  carryOut(join(workspace, 'content'), proposal);
  const files = listArticles(content).files.filter(({ path }) => isMeant(proposal, path));
  const now = reader(content, openCache(root, config), loadKnowledge(root, config).knowledge);
  const shelves = inOrder(shelvesOf(files), content, namesIn(proposal));
  // One dictionary is in memory at a time: whatever is not known of the archive as it is, is read before.
  for (const shelf of shelves) now(shelf);
  const tried = { ...config, content: 'content' };
  const key = readingKey(workspace, tried, programKey());
  const cache = readingCache(join(workspace, TRIED_READINGS), content, key, Date.now());
  const then = reader(content, cache, loadKnowledge(workspace, tried).knowledge);
  yield { done: 0, of: files.length, changes: [] };
  let done = 0;
  for (const shelf of shelves) {
    const before = now(shelf);
    const after = then(shelf);
    const changes = shelf.flatMap((_, at) =>
      hashesOf(before, at) === hashesOf(after, at)
        ? []
        : compareRecords(before.records(at), after.records(at)),
    );
    done += shelf.length;
    yield { done, of: files.length, changes };
  }
}

function reader(content: string, cache: ReadingCache, knowledge: Knowledge) {
  return (files: readonly ArticleToRead[]) =>
    cache.all(
      files,
      ({ path, read }) => readArticle(content, path, read, knowledge),
      () => {},
    );
}

/** Equal where a file's records are: then neither is read. */
function hashesOf({ summaries }: Readings, at: number): string {
  return (summaries[at]?.cards ?? []).map(({ hash }) => hash).join(' ');
}

function copyRegisters(content: string, copy: string): void {
  mkdirSync(copy, { recursive: true });
  for (const path of walk(content, '', ['']).files.filter(isRegister)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(content, path), join(copy, path));
  }
}

function isMeant(proposal: Proposal, path: string): boolean {
  return proposal.kind !== 'rule' || proposal.path === null || proposal.path === path;
}

/** Files that print one of the names come first: what a person waits for is seen soon. */
function inOrder(shelves: ArticleToRead[][], content: string, names: readonly string[]): ArticleToRead[][] {
  if (names.length === 0) return shelves;
  const wanted = names.map((name) => Buffer.from(name));
  const prints = ({ path }: ArticleToRead) => {
    const bytes = readFileSync(join(content, path));
    return wanted.some((name) => bytes.includes(name));
  };
  const counted = shelves.map((shelf) => ({ shelf, count: shelf.filter(prints).length }));
  return counted.sort((a, b) => b.count - a.count).map(({ shelf }) => shelf);
}
