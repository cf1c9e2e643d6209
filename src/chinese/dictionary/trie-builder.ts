import { EMPTY, NO_NODE, NO_VALUE, ROOT, slotHash, type Trie } from './trie.ts';

/** Grows a trie word by word; nodes are numbered from 0 in the order they come, parents before children. */
export interface TrieBuilder {
  /** The node of `[start, end)`, made when it is new. */
  add(text: string, start: number, end: number): number;
  setValue(node: number, value: number): void;
  /** What the word that ends at a node stands for, or NO_VALUE. */
  value(node: number): number;
  readonly size: number;
  /** Lays the nodes out as the table that is looked up in, with the slot of each node. */
  finish(): { readonly trie: Trie; readonly slots: Int32Array };
}

/** At least two in five places stay free, so that a search that finds nothing ends soon. */
const room = 1.6;

/** `expected`: about how many nodes there will be; it grows where there are more. */
export function trieBuilder(expected = 1 << 14): TrieBuilder {
  const start = powerOfTwo(expected);
  let parents = new Int32Array(start);
  let units = new Uint16Array(start);
  let values = new Int32Array(start);
  let table = new Int32Array(start * 2).fill(NO_NODE);
  let size = 0;

  const grow = (): void => {
    parents = doubled(parents, new Int32Array(size * 2));
    units = doubled(units, new Uint16Array(size * 2));
    values = doubled(values, new Int32Array(size * 2));
    table = new Int32Array(table.length * 2).fill(NO_NODE);
    const mask = table.length - 1;
    for (let node = 0; node < size; node += 1) {
      let place = slotHash(parents[node] ?? 0, units[node] ?? 0) & mask;
      while (table[place] !== NO_NODE) place = (place + 1) & mask;
      table[place] = node;
    }
  };

  const child = (parent: number, unit: number): number => {
    const mask = table.length - 1;
    let place = slotHash(parent, unit) & mask;
    for (;;) {
      const node = table[place] ?? NO_NODE;
      if (node === NO_NODE) break;
      if (parents[node] === parent && units[node] === unit) return node;
      place = (place + 1) & mask;
    }
    table[place] = size;
    parents[size] = parent;
    units[size] = unit;
    values[size] = NO_VALUE;
    size += 1;
    if (size === parents.length) grow();
    return size - 1;
  };

  return {
    get size() {
      return size;
    },
    add(text, start, end) {
      let node = NO_NODE;
      for (let at = start; at < end; at += 1) node = child(node, text.charCodeAt(at));
      return node;
    },
    setValue(node, value) {
      values[node] = value;
    },
    value: (node) => values[node] ?? NO_VALUE,
    finish: () => layOut(parents.subarray(0, size), units, values),
  };
}

function doubled<T extends Int32Array | Uint16Array>(old: T, next: T): T {
  next.set(old);
  return next;
}

function layOut(
  parents: Int32Array,
  units: Uint16Array,
  values: Int32Array,
): { trie: Trie; slots: Int32Array } {
  const size = powerOfTwo(parents.length * room);
  const first = new Int32Array(1 << 16).fill(NO_NODE);
  const cells = new Int32Array(size * 2).fill(EMPTY);
  const slots = new Int32Array(parents.length);
  for (let node = 0; node < parents.length; node += 1) {
    const unit = units[node] ?? 0;
    const above = parents[node] ?? NO_NODE;
    const parent = above === NO_NODE ? ROOT : (slots[above] ?? ROOT);
    let slot = slotHash(parent, unit) & (size - 1);
    while (cells[slot * 2] !== EMPTY) slot = (slot + 1) & (size - 1);
    cells[slot * 2] = parent | (unit << 24);
    cells[slot * 2 + 1] = (values[node] ?? NO_VALUE) | ((unit >>> 8) << 24);
    slots[node] = slot;
    if (parent === ROOT) first[unit] = slot;
  }
  return { trie: { first, cells }, slots };
}

function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}
