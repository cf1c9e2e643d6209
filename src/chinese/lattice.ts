/** How well a tag follows a word of this length and tag, as a logarithm. Tags are numbers of the dictionary. */
type Follows = (leftLength: number, leftTag: number, tag: number) => number;

/** One way to read the characters from a place on: a word up to `end`, and the logarithm of how likely it is. */
export interface Edge {
  readonly end: number;
  readonly tag: number;
  readonly score: number;
}

/** A word next to the stretch that is read. */
export interface Neighbour {
  readonly length: number;
  readonly tag: number;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly tag: number;
  readonly total: number;
  readonly before: Node | null;
}

export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly tag: number;
}

/** How much what part of speech follows what weighs beside how common the words are. */
const weightOfOrder = 0.5;

/**
 * The likeliest reading of `[start, end)`: the path of edges whose words are likely and follow one another well.
 * `edgesFrom(i)` must always hold an edge to `i + 1`. Linear in the length, as long as edges are short.
 */
export function likeliestReading(
  start: number,
  end: number,
  edgesFrom: (at: number) => readonly Edge[],
  follows: Follows,
  left: Neighbour | null,
  right: Neighbour | null,
): Reading[] {
  const ending: Node[][] = [];
  for (let at = start; at <= end; at += 1) ending.push([]);
  for (let at = start; at < end; at += 1) {
    const arriving = ending[at - start] ?? [];
    if (at > start && arriving.length === 0) continue;
    for (const edge of edgesFrom(at)) {
      if (edge.end > end) continue;
      ending[edge.end - start]?.push(bestNode(at, edge, arriving, follows, left));
    }
  }
  const last = ending[end - start] ?? [];
  let best: Node | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const node of last) {
    const order = right === null ? 0 : weightOfOrder * follows(node.end - node.start, node.tag, right.tag);
    if (best !== null && node.total + order <= most) continue;
    best = node;
    most = node.total + order;
  }
  return unwind(best);
}

function bestNode(
  at: number,
  edge: Edge,
  arriving: readonly Node[],
  follows: Follows,
  left: Neighbour | null,
): Node {
  if (arriving.length === 0) {
    const order = left === null ? 0 : follows(left.length, left.tag, edge.tag);
    return {
      start: at,
      end: edge.end,
      tag: edge.tag,
      total: edge.score + weightOfOrder * order,
      before: null,
    };
  }
  let before: Node | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const node of arriving) {
    const total = node.total + weightOfOrder * follows(node.end - node.start, node.tag, edge.tag);
    if (total > best) {
      best = total;
      before = node;
    }
  }
  return { start: at, end: edge.end, tag: edge.tag, total: best + edge.score, before };
}

function unwind(last: Node | null): Reading[] {
  const path: Reading[] = [];
  for (let node = last; node !== null; node = node.before) {
    path.push({ start: node.start, end: node.end, tag: node.tag });
  }
  return path.reverse();
}
