/** Bytes `[start, end)` that are no UTF-8. */
export interface BadBytes {
  readonly start: number;
  readonly end: number;
}

/** The first bytes from `from` on that are not well-formed UTF-8 (Unicode table 3-7), or null. */
export function firstBadUtf8(bytes: Uint8Array, from = 0): BadBytes | null {
  let at = from;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return { start: at, end: badEnd(bytes, at) };
    at += length;
  }
  return null;
}

/** Length of the well-formed sequence at `at`, 0 when there is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  if (second < secondFrom(lead) || second > secondTo(lead)) return 0;
  for (let i = 2; i < length; i += 1) if (!isTail(bytes[at + i])) return 0;
  return length;
}

function secondFrom(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function secondTo(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}

function badEnd(bytes: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < start + 4 && isTail(bytes[end])) end += 1;
  return end;
}

function isTail(byte: number | undefined): boolean {
  return ((byte ?? 0) & 0xc0) === 0x80;
}
