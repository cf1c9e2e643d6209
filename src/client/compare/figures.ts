import type { ComparedPanel } from '../../site/park-comparison.ts';

export interface ParkFigures {
  readonly id: string;
  readonly name: string;
  readonly panels: readonly ComparedPanel[];
}

/** @throws where the park has no figures or the file cannot be read */
export async function readFigures(folder: string, id: string): Promise<ParkFigures> {
  if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`no park is called ${id}`);
  const response = await fetch(`${folder}${id}.json`);
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  return (await response.json()) as ParkFigures;
}
