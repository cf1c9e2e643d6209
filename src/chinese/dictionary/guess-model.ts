/** How the engine guesses at words it does not know: characters begin, go on, end or are a word. Natural logarithms. */
export interface GuessModel {
  /** Of beginning as B, E, M, S, then four rows of four: from B, E, M, S to B, E, M, S. */
  readonly transitions: readonly number[];
  /** By character, as B, E, M, S. */
  readonly emissions: readonly ReadonlyMap<string, number>[];
}

/** What the engine takes for the logarithm of nothing. */
export const NEVER = -3.14e100;

/** Reads cppjieba's `hmm_model.utf8`: a line of beginnings, four of transitions, four of characters; `#` comments. */
export function readGuessModel(text: string): GuessModel {
  if (text === '') return { transitions: new Array(20).fill(0), emissions: [] };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const transitions = lines.slice(0, 5).flatMap((line) => line.split(' ').map(Number));
  if (transitions.length !== 20 || transitions.some(Number.isNaN) || lines.length < 9) {
    throw new Error('not a model of guesses: expected five lines of four numbers and four of characters');
  }
  return { transitions, emissions: lines.slice(5, 9).map(readCharacters) };
}

function readCharacters(line: string): Map<string, number> {
  const characters = new Map<string, number>();
  for (const pair of line.split(',')) {
    const colon = pair.lastIndexOf(':');
    characters.set(pair.slice(0, colon), Number(pair.slice(colon + 1)));
  }
  return characters;
}
