/**
 * A text as it is compared when a place is looked for: without blanks and line ends, quotes and punctuation in one
 * form, so that neither a new wrap nor a mark set full-width moves a correction.
 */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, its offset in the original; one more for the end. */
  readonly offsets: Int32Array;
}

/** Linear in the text's length; what stands before `from` is left out. */
export function fold(original: string, from = 0): Folded {
  const units: string[] = [];
  const offsets = new Int32Array(original.length - from + 1);
  for (let at = from; at < original.length; at += 1) {
    const folded = foldUnit(original.charCodeAt(at), original.charAt(at));
    if (folded === '') continue;
    offsets[units.length] = at;
    units.push(folded);
  }
  offsets[units.length] = original.length;
  return { text: units.join(''), offsets: offsets.subarray(0, units.length + 1) };
}

function foldUnit(unit: number, character: string): string {
  if (unit <= 0x20 || BLANKS.has(unit)) return '';
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  return MARKS[character] ?? character;
}

const BLANKS: ReadonlySet<number> = new Set([0x85, 0xa0, 0x2028, 0x2029, 0x3000, 0xfeff]);

const MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
};
