import { alignBlock } from '../../record/alignment.ts';
import { anchorBlocks, textOf } from '../../record/blocks.ts';
import { isCorrection } from '../../record/corrections.ts';
import { creditApart } from '../../record/credit.ts';
import type { ArticleRecord, Block, Edit } from '../../record/schema.ts';

/** A stretch of an article that a phrase may lie in; phrases never cross from one unit into the next. */
export interface Unit {
  /** Id on the article's page (p3, f1, h2), or the name of a part of its head (headline, byline …). */
  readonly anchor: string;
  readonly text: string;
}

/** A block as it was printed, where the site shows a misprint corrected: found, but marked in the clean text. */
export interface PrintedUnit extends Unit {
  /** Start and end, in the clean text, of each correction. */
  readonly corrected: readonly (readonly [number, number])[];
}

export interface Units {
  readonly body: readonly Unit[];
  readonly head: readonly Unit[];
  readonly printed: readonly PrintedUnit[];
}

/** Everything of an article that a reader can search for. */
export function unitsOf(record: ArticleRecord): Units {
  const body: Unit[] = [];
  const printed: PrintedUnit[] = [];
  const anchors = anchorBlocks(record);
  let count = 0;
  record.sections.forEach((section, index) => {
    if (section.heading !== null) body.push({ anchor: `h${index + 1}`, text: section.heading });
    for (const block of section.blocks) {
      const anchor = anchors[count] ?? '';
      count += 1;
      body.push({ anchor, text: displayed(block) });
      const asPrinted = printedForm(block, record.edits);
      if (asPrinted !== null) printed.push({ anchor, ...asPrinted });
    }
  });
  const head = [
    { anchor: 'kicker', text: record.kicker },
    { anchor: 'headline', text: record.headline },
    { anchor: 'subtitle', text: record.subtitle },
    { anchor: 'byline', text: record.byline?.text },
    { anchor: 'dateline', text: record.dateline?.text },
  ].flatMap(({ anchor, text }) => (text === null || text === undefined ? [] : [{ anchor, text }]));
  return { body, head, printed };
}

/** A figure's credit stands after its caption, as on the page. */
function displayed(block: Block): string {
  const credit = block.type === 'figure' ? creditApart(block) : null;
  return credit === null ? textOf(block) : `${textOf(block)} ${credit}`;
}

function printedForm(block: Block, edits: readonly Edit[]): Omit<PrintedUnit, 'anchor'> | null {
  const clean = textOf(block);
  const corrected: [number, number][] = [];
  let text = '';
  let at = 0;
  for (const run of alignBlock(block, edits)) {
    if (run.edit === null || !isCorrection(run.edit)) continue;
    text += clean.slice(at, run.clean) + run.edit.from;
    at = run.cleanEnd;
    corrected.push([run.clean, run.cleanEnd]);
  }
  return corrected.length === 0 ? null : { text: text + clean.slice(at), corrected };
}
