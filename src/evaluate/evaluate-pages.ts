import { readNewspaper } from '../record/from-newspaper.ts';
import { readSource } from '../source/read-source.ts';
import type { Evaluate } from './evaluation.ts';
import { goldPages } from './gold.ts';
import { figures, worst } from './report.ts';
import { type Fault, noCounts, scorePage } from './score.ts';

/** The reading of pages against `x.gold.json` beside each `x.txt`. */
export const evaluatePages: Evaluate = (folder, knowledge, most) => {
  const pages = goldPages(folder);
  if (pages.length === 0) return null;
  const counts = noCounts();
  const faults: Fault[] = [];
  for (const { path, gold } of pages) {
    const reading = readSource(folder, path, { encoding: knowledge.encodingOf(path) });
    const drafts = reading.kind === 'text' ? readNewspaper(reading.source, knowledge).drafts : [];
    faults.push(...scorePage(counts, gold, drafts));
  }
  return {
    figures: figures(counts),
    worst: [{ name: 'places', total: faults.length, lines: worst(faults, most) }],
  };
};
