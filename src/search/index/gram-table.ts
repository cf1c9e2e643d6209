/** Numbers the grams of a text as they are met, from 0. A gram is told by where it stands: no text is made of it. */
export interface GramTable {
  /** `hash` as `hashWith` makes it of the gram's units. */
  numberOf(at: number, length: number, hash: number): number;
  readonly size: number;
  /** Where a gram was first met, and how long it is. */
  placeOf(number: number): { readonly at: number; readonly length: number };
}

/** Open addressing; at most half of the slots are taken. */
export function gramTable(text: Uint16Array): GramTable {
  let slots = new Uint32Array(1 << 12);
  const places: number[] = [];
  const lengths: number[] = [];
  const hashes: number[] = [];
  const isAt = (number: number, at: number, length: number): boolean => {
    const first = places[number] ?? 0;
    if (lengths[number] !== length) return false;
    for (let i = 0; i < length; i += 1) if (text[first + i] !== text[at + i]) return false;
    return true;
  };
  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);
  const enlarge = (): void => {
    slots = new Uint32Array(slots.length * 2);
    hashes.forEach((hash, number) => {
      let slot = slotOf(hash);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    });
  };
  return {
    get size() {
      return places.length;
    },
    numberOf(at, length, hash) {
      let slot = slotOf(hash);
      for (let taken = slots[slot] ?? 0; taken !== 0; taken = slots[slot] ?? 0) {
        if (hashes[taken - 1] === hash && isAt(taken - 1, at, length)) return taken - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      const number = places.push(at) - 1;
      lengths.push(length);
      hashes.push(hash);
      slots[slot] = number + 1;
      if (places.length * 2 > slots.length) enlarge();
      return number;
    },
    placeOf: (number) => ({ at: places[number] ?? 0, length: lengths[number] ?? 0 }),
  };
}
