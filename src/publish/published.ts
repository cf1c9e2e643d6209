import { readFileSync } from 'node:fs';
import { isUntouched, placeIn } from './manifest.ts';
import type { PreviousRelease } from './stage.ts';

/** Reads texts of the release before: those that were made from the inputs that are named, and nobody touched since. */
export function publishedIn(
  previous: PreviousRelease | null,
): (path: string, inputs: string) => string | null {
  return (path, inputs) => {
    const entry = previous?.byInputs === true ? previous.entries.get(path) : undefined;
    if (previous === null || entry === undefined || entry.inputs !== inputs) return null;
    if (!isUntouched(previous.directory, entry)) return null;
    return readFileSync(placeIn(previous.directory, path), 'utf8');
  };
}
