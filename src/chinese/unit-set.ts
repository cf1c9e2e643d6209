/** A set of UTF-16 units as one read of an array, for questions that are asked at every place of a text. */
export type UnitSet = Uint8Array;

export function unitSet(characters: string): UnitSet {
  const set = new Uint8Array(1 << 16);
  for (let at = 0; at < characters.length; at += 1) set[characters.charCodeAt(at)] = 1;
  return set;
}

/** Whether the unit at `at` is in the set; false outside the text. */
export function isIn(set: UnitSet, text: string, at: number): boolean {
  return set[text.charCodeAt(at)] === 1;
}

export function endsIn(set: UnitSet, text: string): boolean {
  return isIn(set, text, text.length - 1);
}

/** What the alternatives of a pattern end in, for a first question before the pattern is asked. */
export function lastUnits(alternatives: string): UnitSet {
  return unitSet(
    alternatives
      .split('|')
      .map((it) => it.at(-1) ?? '')
      .join(''),
  );
}
