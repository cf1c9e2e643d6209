/** What a run of text is made of: Han characters, a number, Latin letters, blanks, or one other character. */
export type RunKind = 'han' | 'number' | 'latin' | 'blank' | 'other';

export interface Run {
  readonly kind: RunKind;
  readonly text: string;
  readonly start: number;
}

// One alternative a kind, tried in this order at every place; each is linear, none can backtrack far.
// A number keeps its separators and its percent sign (108.86, 1,097, 13.3%, 12‰); Latin keeps inner digits
// (5G, Wi-Fi, AT&T, MP3).
const RUN =
  /([\p{Script=Han}〇々]+)|((?:[0-9]{1,8}(?=[A-Za-zＡ-Ｚａ-ｚ]))?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}](?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9０-９]|[-&'’_.](?=[A-Za-z0-9]))*)|([0-9０-９]+(?:[.,．][0-9０-９]+)*[%％‰]?)|(\s+)|[\s\S]/gu;

/** The kind of each capturing group of RUN, in order. */
const KINDS: readonly RunKind[] = ['han', 'latin', 'number', 'blank'];

/** Cuts a text into runs; their texts, joined, are the text. Linear. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(RUN)) {
    const kind = KINDS.find((_, group) => match[group + 1] !== undefined) ?? 'other';
    runs.push({ kind, text: match[0], start: match.index });
  }
  return runs;
}
