/** A set of strings that can be met in a text; the value is whatever a string stands for. */
export interface Trie<Value> {
  /** All strings that begin at `start`, longest first. Bounded by the longest string. */
  readonly at: (text: string, start: number) => readonly { readonly end: number; readonly value: Value }[];
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value?: Value;
}

const nothing: readonly never[] = [];

export function trieOf<Value>(entries: Iterable<readonly [string, Value]>): Trie<Value> {
  const root: Node<Value> = { next: new Map() };
  for (const [key, value] of entries) {
    let node = root;
    for (let i = 0; i < key.length; i += 1) {
      const code = key.charCodeAt(i);
      let child = node.next.get(code);
      if (child === undefined) {
        child = { next: new Map() };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value = value;
  }
  return { at: (text, start) => matches(root, text, start) };
}

function matches<Value>(root: Node<Value>, text: string, start: number) {
  let node = root.next.get(text.charCodeAt(start));
  if (node === undefined) return nothing;
  const found: { end: number; value: Value }[] = [];
  for (let i = start + 1; node !== undefined; i += 1) {
    if (node.value !== undefined) found.push({ end: i, value: node.value });
    node = i < text.length ? node.next.get(text.charCodeAt(i)) : undefined;
  }
  return found.reverse();
}
