import { NEVER } from './guess-model.ts';
import { EMISSIONS } from './tables.ts';

/** The logarithm of a character's probability in a place of a name where it was never seen. */
const unseen = -10.5;

/** What a character that no model knows has: four places of a guessed word, three of a name. */
const UNKNOWN = [NEVER, NEVER, NEVER, NEVER, unseen, unseen, unseen];

/** A row of logarithms for every character that some model knows. The models: B, E, M, S of guesses, B, M, E of names. */
export function characterTable(models: readonly ReadonlyMap<string, number>[]): {
  readonly characters: Uint16Array;
  readonly emissions: Float64Array;
} {
  const characters = new Uint16Array(1 << 16);
  const rows: (readonly number[])[] = [UNKNOWN];
  for (const character of new Set(models.flatMap((model) => [...model.keys()]))) {
    if (character.length !== 1) continue;
    characters[character.charCodeAt(0)] = rows.length;
    rows.push(UNKNOWN.map((unknown, place) => models[place]?.get(character) ?? unknown));
  }
  const emissions = new Float64Array(rows.length * EMISSIONS);
  rows.forEach((row, index) => {
    emissions.set(row, index * EMISSIONS);
  });
  return { characters, emissions };
}
