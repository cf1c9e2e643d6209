/** Two and three characters that stand side by side in some word: few bits, no false no, some false yes. */
export interface CharacterGroups {
  add(word: string): void;
  hasPair(first: number, second: number): boolean;
  hasTriple(first: number, second: number, third: number): boolean;
}

/** As many bits as keep the groups of 350,000 words (some 700,000) sparse: two megabytes each. */
const bits = 24;

export function characterGroups(): CharacterGroups {
  const pairs = new Uint8Array(1 << (bits - 3));
  const triples = new Uint8Array(1 << (bits - 3));
  return {
    add: (word) => {
      for (let i = 1; i < word.length; i += 1) {
        const second = word.charCodeAt(i);
        mark(pairs, pairBit(word.charCodeAt(i - 1), second));
        if (i > 1) mark(triples, tripleBit(word.charCodeAt(i - 2), word.charCodeAt(i - 1), second));
      }
    },
    hasPair: (first, second) => marked(pairs, pairBit(first, second)),
    hasTriple: (first, second, third) => marked(triples, tripleBit(first, second, third)),
  };
}

function mark(table: Uint8Array, bit: number): void {
  table[bit >> 3] = (table[bit >> 3] ?? 0) | (1 << (bit & 7));
}

function marked(table: Uint8Array, bit: number): boolean {
  return ((table[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

function pairBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - bits);
}

function tripleBit(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - bits);
}
