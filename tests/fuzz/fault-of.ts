import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Knowledge, loadKnowledge } from '../../src/knowledge.ts';
import { readNewspaper } from '../../src/record/from-newspaper.ts';
import { RULES } from '../../src/rules/index.ts';
import { NewspaperFieldsSchema } from '../../src/source/fields.ts';
import { sourceOf } from '../../src/source/read-source.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { brokenInvariant } from '../../src/tree/check.ts';
import type { Root } from '../../src/tree/node.ts';
import { draftsFault } from './drafts-fault.ts';
import { factsFault } from './facts-fault.ts';

/** Milliseconds that any file may take, and that each of its characters may: a hundred times what they do take. */
const ALLOWED = { start: 250, character: 0.25 };

/** The project's own registers, lexicon and words, loaded once. */
export function fuzzKnowledge(): Knowledge {
  const root = join(import.meta.dirname, '../..');
  return loadKnowledge(root, { content: 'content', segmenter: 'jieba' }).knowledge;
}

/**
 * What is wrong with how the program reads a file of these bytes, in words, or null. It must not throw; what it reads
 * must be whole: the tree holds every character once, records keep to their schema and lead back to the source.
 */
export function faultOf(bytes: Uint8Array, knowledge: Knowledge): string | null {
  try {
    const reading = sourceOf(bytes, 'newspapers/fuzz/page.txt', NewspaperFieldsSchema);
    if (reading.kind === 'aside') return asideFault(reading.aside.messages);
    const { source } = reading;
    const started = performance.now();
    const { tree, drafts } = readNewspaper(source, knowledge);
    const facts = asksFacts(bytes) ? factsFault(drafts, source.text, knowledge) : null;
    const spent = performance.now() - started;
    if (spent > allowed(source) && isSlow(source, knowledge)) {
      return `took ${Math.round(spent)} ms for ${source.text.length} characters`;
    }
    return (
      brokenInvariant(tree, source.text) ??
      unsettled(tree, source, knowledge) ??
      draftsFault(drafts, source.text) ??
      facts
    );
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/**
 * What articles say takes as long to find as all the rest: one input in eight is asked it, told by its length, so that
 * an input is always judged in the same way.
 */
const asksFacts = (bytes: Uint8Array): boolean => bytes.length % 8 === 0;

function asideFault(messages: readonly { readonly level: string; readonly line: number }[]): string | null {
  const placed = messages.some(({ level, line }) => level === 'error' && line >= 1);
  return placed ? null : 'set aside without an error that says where';
}

const allowed = (source: SourceText): number => ALLOWED.start + ALLOWED.character * source.text.length;

/** Again, by the processor's time and the quickest of three: the machine may be busy with something else. */
function isSlow(source: SourceText, knowledge: Knowledge): boolean {
  return [1, 2, 3].every(() => {
    const started = process.cpuUsage();
    factsFault(readNewspaper(source, knowledge).drafts, source.text, knowledge);
    return process.cpuUsage(started).user / 1000 > allowed(source);
  });
}

/** The rules change nothing when they run again. Looked at once after all of them; which one it was, when it was one. */
function unsettled(tree: Root, source: SourceText, knowledge: Knowledge): string | null {
  const before = JSON.stringify(tree);
  const { bodyStart, corrections = [] } = source;
  const file = new VFile({ value: source.text, data: { source, bodyStart, corrections } });
  const context = { source: source.text, knowledge, file };
  for (const rule of RULES) rule.run(tree, context);
  if (JSON.stringify(tree) === before) return null;
  const again = readNewspaper(source, knowledge).tree;
  for (const rule of RULES) {
    rule.run(again, context);
    if (JSON.stringify(again) !== before) return `${rule.id} changes a settled tree`;
  }
  return 'the rules change a settled tree';
}
