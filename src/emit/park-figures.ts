import { type ComparedPanel, comparableOf } from '../site/park-comparison.ts';
import type { ParkPage } from '../site/park-pages.ts';
import { paths } from '../site/paths.ts';
import { stateOf } from './article-key.ts';
import { type EmitContext, inputsHash, keyedFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** A park's figures, for the script that sets parks side by side. */
export function parkFigures(context: EmitContext, own: ParkPage): OutputFile {
  return keyedFile(
    paths.parkFigures(own.park.id),
    () => keyOf(context, own),
    () => textOf(own),
  );
}

/** The same figures; of a park that has the same as in the release before, as they were published. */
export function panelsOf(context: EmitContext, own: ParkPage): readonly ComparedPanel[] {
  const before = context.published(paths.parkFigures(own.park.id), keyOf(context, own));
  if (before === null) return comparableOf(own);
  const { panels }: Figures = JSON.parse(before);
  return panels;
}

interface Figures {
  readonly id: string;
  readonly name: string;
  readonly panels: readonly ComparedPanel[];
}

function textOf(own: ParkPage): string {
  const figures: Figures = { id: own.park.id, name: own.park.name, panels: comparableOf(own) };
  return `${JSON.stringify(figures)}\n`;
}

function keyOf(context: EmitContext, own: ParkPage): string {
  return inputsHash(context, own.stating.map(stateOf));
}
