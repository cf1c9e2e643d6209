/**
 * Making the site's files shared among threads. Each thread makes the same site of the same cards, takes batches of
 * files as long as there are any, and writes them into the release that is made ready. What a file says does not
 * depend on who makes it, so the bytes are those of one thread.
 */
import { createHash } from 'node:crypto';
import type { LinkChecker, LookedAt } from './check/links.ts';
import type { SiteConfig } from './config.ts';
import type { EmitContext } from './emit/context.ts';
import type { OutputFile } from './emit/output.ts';
import type { Progress } from './progress.ts';
import type { PublishPlace } from './publish/place.ts';
import type { StagedFiles } from './publish/stage.ts';
import type { Content } from './read-content.ts';
import type { Batch } from './site-files.ts';
import { answerOf, startThread, take, threadsOfMachine } from './thread.ts';
import { written } from './written.ts';

/** Each thread makes the whole site's plan anew, a second of work: fewer articles are made sooner by one. */
const WORTH_ARTICLES = 150;

/** What a thread is told. */
export interface MakeJob {
  readonly root: string;
  readonly place: PublishPlace;
  /** Under which readings are kept. */
  readonly key: string;
  /** Whether files made from the same inputs as in the release before are linked unseen. */
  readonly byInputs: boolean;
}

/** Handed to a thread when it starts. */
export interface MakeOrder extends MakeJob {
  /** A thread that finds another site than this one makes nothing of it. */
  readonly fingerprint: string;
  /** One number: how many batches have been taken. */
  readonly taken: SharedArrayBuffer;
}

/** What one thread made. */
export interface Made {
  /** By their numbers. */
  readonly batches: readonly number[];
  readonly staged: StagedFiles;
  readonly links: LookedAt;
  /** Files that were linked from the release before, whose links are known. */
  readonly unseen: readonly string[];
}

/** Threads that wait to begin. */
export interface Makers {
  readonly taken: SharedArrayBuffer;
  /** To be called when the directory is there that they write to. */
  begin(): void;
  /** What each made; null for one that did not come to its end, or found another site. */
  made(): Promise<(Made | null)[]>;
  end(): Promise<void>;
}

/** How many threads make the site: this one alone where more would not be sooner. */
export function worthwhile(
  { segmenter }: Pick<SiteConfig, 'segmenter'>,
  { cards }: Pick<Content, 'cards'>,
  wanted = cards.length < WORTH_ARTICLES ? 1 : threadsOfMachine(),
): number {
  // The add-on's dictionary is one for the whole process, and no two threads may load it.
  return segmenter === 'nodejieba' ? 1 : wanted;
}

/** Starts the threads besides this one. */
export function makers(job: MakeJob, fingerprint: string, threads: number): Makers {
  const taken = new SharedArrayBuffer(4);
  const order: MakeOrder = { ...job, fingerprint, taken };
  const workers = Array.from({ length: threads - 1 }, () =>
    startThread(new URL('./make-worker.ts', import.meta.url), { workerData: order }),
  );
  const results = workers.map((worker) => answerOf<Made>(worker));
  return {
    taken,
    begin: () => {
      for (const worker of workers) worker.postMessage('begin');
    },
    made: () => Promise.all(results),
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** All files of all batches: those that this thread makes, and then what the others made. */
export async function* makeWith(
  others: Makers,
  batches: readonly Batch[],
  links: LinkChecker,
  progress: Progress,
): AsyncGenerator<OutputFile | StagedFiles> {
  try {
    others.begin();
    const left = new Set(batches.keys());
    for (let number = take(others.taken); number < batches.length; number = take(others.taken)) {
      yield* written(batches[number]?.() ?? [], links);
      left.delete(number);
      progress.step();
    }
    for (const made of await others.made()) {
      if (made === null) continue;
      for (const number of made.batches) {
        left.delete(number);
        progress.step();
      }
      links.addAll(made.links);
      for (const path of made.unseen) links.addKnown(path);
      yield made.staged;
    }
    // What a thread could not make is made here, and if it cannot be made, told from here.
    for (const number of left) yield* written(batches[number]?.() ?? [], links);
  } finally {
    await others.end();
  }
}

/** Stands for all that decides what the batches are, so that no two threads make two sites. */
export function fingerprintOf(
  { edition }: Pick<EmitContext, 'edition'>,
  { cards, hashes }: Pick<Content, 'cards' | 'hashes'>,
): string {
  const hash = createHash('sha256').update(edition);
  for (const card of cards) hash.update(`\n${card.id} ${card.hash}`);
  for (const [path, content] of hashes) hash.update(`\n${path} ${content}`);
  return hash.digest('hex');
}
