/**
 * What search takes to be the same: width (Ａ％，), case, typographic quotes and dashes, accents, kinds of blank,
 * compatibility forms of Han, and, where a table is given, Traditional for Simplified.
 * The builder folds the articles, the browser folds the query and the passages it marks: by this one file.
 */
export interface Fold {
  (text: string): string;
  /** The folded text, and for each of its code units the offset in `text` it came from; one more for the end. */
  traced(text: string): { readonly folded: string; readonly offsets: Uint32Array };
}

/** `traditional` holds pairs of code units: `開开後后`. Linear in the text; one array look-up for most characters. */
export function makeFold(traditional = ''): Fold {
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < traditional.length; i += 2)
    simplified.set(traditional.charAt(i), traditional.charAt(i + 1));
  const known = new Map<string, string>();
  const foldOne = (character: string): string => {
    let found = known.get(character);
    if (found === undefined) {
      found = foldCharacter(character, simplified);
      known.set(character, found);
    }
    return found;
  };
  const fold = (text: string): string => {
    let folded = '';
    for (const character of text) folded += foldOne(character);
    return folded;
  };
  return Object.assign(fold, {
    traced(text: string) {
      const parts: string[] = [];
      const offsets: number[] = [];
      let at = 0;
      for (const character of text) {
        const part = foldOne(character);
        for (let i = 0; i < part.length; i += 1) offsets.push(at);
        parts.push(part);
        at += character.length;
      }
      offsets.push(at);
      return { folded: parts.join(''), offsets: Uint32Array.from(offsets) };
    },
  });
}

const alike: ReadonlyMap<string, string> = new Map([
  ...pairs('“”„‟〝〞〟«»', '"'),
  ...pairs('‘’‚‛', "'"),
  ...pairs('‐‑‒–—―−─━', '-'),
  ...pairs('·•‧∙⋅・', '·'),
  ...pairs('～〜∼', '~'),
]);

function pairs(characters: string, folded: string): [string, string][] {
  return [...characters].map((character) => [character, folded]);
}

function foldCharacter(character: string, simplified: ReadonlyMap<string, string>): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (/\p{Mn}|\p{Cf}/u.test(part)) continue;
    if (/\s|\p{Cc}/u.test(part)) folded += ' ';
    else folded += alike.get(part) ?? simplified.get(part) ?? part;
  }
  return folded;
}
