/** A line as it was and as it would be, cut to what differs and a little around it. */
export interface LinePair {
  readonly before: string;
  /** What only the old line has, and what only the new one has; either may be empty. */
  readonly lost: string;
  readonly gained: string;
  readonly after: string;
}

const AROUND = 16;

/** Pairs lines that say the same but for a passage; a line without a partner is lost or gained whole. */
export function linePairs(lines: readonly string[]): LinePair[] {
  const lost = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(2));
  const gained = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(2));
  const pairs = lost.map((line) => {
    const partner = gained.findIndex((other) => isLike(line, other));
    return pairOf(line, partner === -1 ? '' : (gained.splice(partner, 1)[0] ?? ''));
  });
  return [...pairs, ...gained.map((line) => pairOf('', line))];
}

/** At least half of the shorter line stands at the beginning or the end of both. */
function isLike(line: string, other: string): boolean {
  const shorter = Math.min(line.length, other.length);
  const head = sharedHead(line, other);
  return 2 * (head + sharedTail(line, other, shorter - head)) >= shorter;
}

function pairOf(line: string, other: string): LinePair {
  const head = sharedHead(line, other);
  const tail = sharedTail(line, other, Math.min(line.length, other.length) - head);
  const after = line.slice(line.length - tail);
  return {
    before: head > AROUND ? `…${line.slice(head - AROUND, head)}` : line.slice(0, head),
    lost: line.slice(head, line.length - tail),
    gained: other.slice(head, other.length - tail),
    after: tail > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}

function sharedHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sharedTail(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
