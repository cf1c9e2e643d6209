/**
 * Headlines as they sound. Each syllable is one code unit, each first letter another, so that pinyin (hongseyinqing)
 * and initials (hsyq) are searched as any text is: by the same grams, whole and exactly. The builder spells headlines,
 * the browser what was typed: by this one file. The code units are of the Private Use Area, where no text has words.
 */
const INITIALS = ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')];
const FINALS =
  'a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo v ve'.split(
    ' ',
  );
const INITIAL_OF = new Map(INITIALS.map((initial, index) => [initial, index]));
const FINAL_OF = new Map(FINALS.map((final, index) => [final, index]));
const SYLLABLES_FROM = 0xe000;
const LETTERS_FROM = 0xe500;

/** A sound that has no place in the table; it is never found, and parts what stands around it. */
export const UNSPELT = ' ';

/** `zhang` as one code unit; null for what is no syllable. */
export function syllableCode(syllable: string): string | null {
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?/.exec(syllable)?.[0] ?? '';
  const final = FINAL_OF.get(syllable.slice(initial.length));
  const row = INITIAL_OF.get(initial);
  return final === undefined || row === undefined
    ? null
    : String.fromCharCode(SYLLABLES_FROM + row * FINALS.length + final);
}

/** The first letter of a syllable as one code unit. */
export function letterCode(letter: string): string {
  return String.fromCharCode(LETTERS_FROM + letter.charCodeAt(0) - 97);
}

/** Two syllables or three initials; fewer would lead to too much. */
const LEAST_SYLLABLES = 2;
const LEAST_INITIALS = 3;
/** xianfangan can be cut in several ways; so many are tried. */
const MOST_READINGS = 8;

/** Every way in which letters can be meant: as whole syllables, and as initials. Empty for what is not letters. */
export function spellingsOf(typed: string): string[] {
  const letters = typed.replace(/[' ]/g, '').replace(/ü/g, 'v');
  if (!/^[a-z]{3,40}$/.test(letters)) return [];
  const readings = syllablesOf(letters).filter((reading) => reading.length >= LEAST_SYLLABLES);
  const initials = letters.length >= LEAST_INITIALS ? [[...letters].map(letterCode).join('')] : [];
  return [...readings, ...initials];
}

/** Cuts letters into syllables, longest first, back to front, so that no part is cut twice. */
function syllablesOf(letters: string): string[] {
  const from: string[][] = Array.from({ length: letters.length + 1 }, () => []);
  from[letters.length] = [''];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const found: string[] = [];
    for (let length = Math.min(6, letters.length - at); length > 0; length -= 1) {
      const code = syllableCode(letters.slice(at, at + length));
      if (code !== null) found.push(...(from[at + length] ?? []).map((rest) => code + rest));
    }
    from[at] = found.slice(0, MOST_READINGS);
  }
  return from[0] ?? [];
}

const HAN = /\p{Script=Han}/u;
/** What one does not hear: it may stand between two syllables that are typed as one word. */
const SILENT = /[\p{P}\p{S}\s]/u;

/** The stretches of a headline that are heard without a break, each as its characters with their offsets. */
export function soundingRuns(headline: string): (readonly [character: string, offset: number])[][] {
  const runs: [string, number][][] = [[]];
  let at = 0;
  for (const character of headline) {
    if (HAN.test(character)) runs.at(-1)?.push([character, at]);
    else if (!SILENT.test(character) && runs.at(-1)?.length !== 0) runs.push([]);
    at += character.length;
  }
  return runs.filter((run) => run.length > 0);
}

/** Where a spelt headline has the spellings, as stretches of the headline as it is shown. */
export function spelledMatches(
  headline: string,
  spelt: string,
  spellings: readonly string[],
): (readonly [start: number, end: number])[] {
  const runs = soundingRuns(headline);
  // Syllables of all runs, then initials of all runs, a blank between: each code unit has its character.
  const characters = [...runs, ...runs].flatMap((run) => [...run, ['', -1] as const]);
  return spellings.flatMap((spelling) => {
    const start = spelling === '' ? -1 : spelt.indexOf(spelling);
    const first = characters[start];
    const last = characters[start + spelling.length - 1];
    return first === undefined || last === undefined ? [] : [[first[1], last[1] + last[0].length] as const];
  });
}
