import { unified } from 'unified';
import { VFile } from 'vfile';
import { idleMessages } from '../corrections/load-corrections.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { newspaperParser } from '../parse/parser.ts';
import { typesetOf } from '../parse/typeset.ts';
import { newspaperRules } from '../rules/index.ts';
import type { ReadingKnowledge } from '../rules/rule.ts';
import type { SourceText } from '../source/source-text.ts';
import { root } from '../tree/build.ts';
import type { Root } from '../tree/node.ts';
import { joinContinuations } from './continuation.ts';
import { toDrafts } from './from-tree.ts';
import type { ArticleDraft } from './schema.ts';
import { withDecisions } from './with-decisions.ts';
import { withPictures } from './with-pictures.ts';

/** Text → tree → clean tree → records; frozen, so that every file meets the same one. */
const newspaper = unified().use(newspaperParser).use(newspaperRules).use(toDrafts).freeze();

export interface NewspaperReading {
  readonly drafts: ArticleDraft[];
  readonly tree: Root;
  readonly messages: VFile['messages'];
  /** Corrections that found nothing to do, told in their own file. */
  readonly idle: readonly Diagnostic[];
}

/** Reads one newspaper file. Total: whatever the text, there is a tree that holds all of it. */
export function readNewspaper(source: SourceText, knowledge: ReadingKnowledge): NewspaperReading {
  const file = new VFile({ value: source.text, path: source.path });
  const typeset = typesetOf(source.geometry, source.bodyStart);
  const { bodyStart, corrections = [] } = source;
  Object.assign(file.data, { source, knowledge, bodyStart, typeset, corrections });
  const { result } = newspaper.processSync(file);
  const pictured = withPictures(result as ArticleDraft[], source);
  const decided = withDecisions(pictured, corrections, source.text);
  const drafts = joinContinuations(decided.drafts);
  const idle = idleMessages([...(file.data.idleCorrections ?? []), ...decided.idle], source.path);
  return { drafts, tree: file.data.tree ?? root([]), messages: file.messages, idle };
}
