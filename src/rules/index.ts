import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { PlacedCorrection } from '../corrections/correction.ts';
import type { Root } from '../tree/node.ts';
import { byline } from './byline.ts';
import { correctStructure } from './correct-structure.ts';
import { correctText } from './correct-text.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { dateline } from './dateline.ts';
import { dialogue } from './dialogue.ts';
import { figure } from './figure.ts';
import { fullWidthPunctuation } from './full-width-punctuation.ts';
import { headline } from './headline.ts';
import { joinBrokenParagraph } from './join-broken-paragraph.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { jumpLine } from './jump-line.ts';
import { list } from './list.ts';
import { misprint } from './misprint.ts';
import { note } from './note.ts';
import type { Rule } from './rule.ts';
import { signature } from './signature.ts';
import { subhead } from './subhead.ts';
import { subheadCaesura } from './subhead-caesura.ts';
import { table } from './table.ts';
import { typeset } from './typeset.ts';
import { verse } from './verse.ts';

/** The rules in the order they run, and what each needs before it. */
export const RULES: readonly Rule[] = [
  // Names from the printed text: what each block is, told by where it stands.
  correctStructure, // nothing; what an editor says of blocks goes before what any rule finds
  typeset, // nothing; what the type of an imported page says goes before what its words suggest
  jumpLine, // nothing; what is taken out is no neighbour of anything
  headline, // nothing but the parser's order
  note, // headlines named; a note may stand over the byline
  verse, // headlines named; a poem's lines are no names
  byline, // headline and subtitle named, so that what stands under them is known
  figure, // headline and byline named: neither is a caption
  joinBrokenParagraph, // figures named: one may stand inside a paragraph
  // The text of each block, from wraps to marks to words.
  joinWrappedLines, // whole paragraphs
  fullWidthPunctuation, // no wraps between a mark and its neighbours
  curlyQuotes, // marks in their final form: they tell opening from closing
  // Names that clean text tells.
  signature, // byline: a signature is read only where there is none
  dateline, // byline, for the same reason
  dialogue, // nothing: a question says so
  table, // clean text
  list, // items not yet named by anything else
  subhead, // everything else named; names the rest paragraphs
  subheadCaesura, // subheads named
  misprint, // clean text, and bylines named: a name is never changed
  correctText, // all changes made: an editor may take them back
];

/** All rules as one unified transformer. */
export const newspaperRules: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  const context = { source: String(file.value), knowledge: file.data.knowledge ?? {}, file };
  for (const rule of RULES) rule.run(tree, context);
};

declare module 'vfile' {
  interface DataMap {
    knowledge: import('./rule.ts').ReadingKnowledge;
    /** An editor's decisions about the file. */
    corrections: readonly PlacedCorrection[];
    /** Those of them that found nothing to do. */
    idleCorrections: PlacedCorrection[];
  }
}
