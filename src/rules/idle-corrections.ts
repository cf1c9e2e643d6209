import type { VFile } from 'vfile';
import type { PlacedCorrection } from '../corrections/correction.ts';

/** Remembers a correction that found nothing to do, for its own file to be told of. */
export function noteIdle({ data }: Pick<VFile, 'data'>, placed: PlacedCorrection): void {
  data.idleCorrections = [...(data.idleCorrections ?? []), placed];
}
