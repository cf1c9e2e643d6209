/** Two and three units that stand side by side in some word: few bits, no false no, some false yes. */
export interface Groups {
  readonly pairs: Uint8Array;
  readonly triples: Uint8Array;
}

/** As many bits as keep the groups of 350,000 words (some 700,000) sparse: a megabyte each. */
const bits = 23;

export function emptyGroups(): Groups {
  return { pairs: new Uint8Array(1 << (bits - 3)), triples: new Uint8Array(1 << (bits - 3)) };
}

export function addGroups({ pairs, triples }: Groups, text: string, start: number, end: number): void {
  for (let at = start + 1; at < end; at += 1) {
    const second = text.charCodeAt(at);
    const first = text.charCodeAt(at - 1);
    mark(pairs, pairBit(first, second));
    if (at > start + 1) mark(triples, tripleBit(text.charCodeAt(at - 2), first, second));
  }
}

export function hasPair({ pairs }: Groups, first: number, second: number): boolean {
  return marked(pairs, pairBit(first, second));
}

export function hasTriple({ triples }: Groups, first: number, second: number, third: number): boolean {
  return marked(triples, tripleBit(first, second, third));
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
