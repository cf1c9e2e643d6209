/** The part-of-speech model that comes with cppjieba; lines `E,n:B,v:-1.52` for what follows what. */
export type TagRows = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** From the end of a word (E, S) to the beginning of the next (B, S), as probabilities. */
export function readTransitions(text: string): TagRows {
  const rows = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const [from = '', to = '', log = ''] = line.trim().split(':');
    const tag = /^[BS],(.+)$/.exec(to)?.[1];
    if (tag === undefined || !/^[ES],/.test(from)) continue;
    const row = rows.get(from) ?? new Map<string, number>();
    row.set(tag, (row.get(tag) ?? 0) + Math.exp(Number(log)));
    rows.set(from, row);
  }
  return rows;
}

/** What characters persons' names are made of: lines `B,nr:王,-3.49;李,-3.33;`, as B, M, E. */
export function readNameCharacters(text: string): readonly ReadonlyMap<string, number>[] {
  return ['B', 'M', 'E'].map((place) => {
    const head = `${place},nr:`;
    const start = text.startsWith(head) ? 0 : text.indexOf(`\n${head}`) + 1;
    if (start === 0 && !text.startsWith(head)) return new Map();
    const end = text.indexOf('\n', start);
    return readPairs(text.slice(start + head.length, end === -1 ? text.length : end));
  });
}

function readPairs(line: string): Map<string, number> {
  const characters = new Map<string, number>();
  for (const pair of line.split(';')) {
    const comma = pair.lastIndexOf(',');
    if (comma > 0) characters.set(pair.slice(0, comma), Number(pair.slice(comma + 1)));
  }
  return characters;
}

/** What is never seen still happens: this share of every row is what happens anywhere. */
const smoothing = 0.1;

/**
 * How much likelier a tag is after another than anywhere, as log ratios: for the tags that some word has, a square
 * after words of one character and another after longer ones. 0 where nothing is known.
 */
export function followsTable(
  rows: TagRows,
  share: (tag: string) => number,
): { readonly tags: readonly string[]; readonly squares: Float64Array } {
  const names = [...new Set([...rows.keys()].map((key) => key.slice(2)))].filter((tag) => share(tag) > 0);
  const squares = new Float64Array(2 * names.length ** 2);
  for (const [square, state] of ['S', 'E'].entries()) {
    names.forEach((left, row) => {
      const known = rows.get(`${state},${left}`);
      if (known === undefined) return;
      names.forEach((right, column) => {
        const ratio = ((1 - smoothing) * (known.get(right) ?? 0)) / share(right) + smoothing;
        squares[(square * names.length + row) * names.length + column] = Math.log(ratio);
      });
    });
  }
  return { tags: names, squares };
}
