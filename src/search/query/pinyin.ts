import type { FoundName } from './evaluate.ts';
import type { Store } from './store.ts';

/** Names whose pinyin begins with what was typed (qingyuan, qing), or whose initials do (qygxq); whole words first. */
export async function namesLike(store: Store, typed: string): Promise<FoundName[]> {
  const letters = typed.replace(/[' ]/g, '').replace(/ü/g, 'v');
  if (!/^[a-z]{2,}$/.test(letters)) return [];
  const { names } = await store.names();
  return names
    .filter(([, , , pinyin]) => matches(pinyin.split(' '), letters))
    .map(([facet, id, label]) => ({ facet, id, label }));
}

/** From the beginning of a name only: what begins in its middle (yuan) would lead to too much. */
function matches(syllables: readonly string[], letters: string): boolean {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  if (letters.length >= 2 && initials.startsWith(letters)) return true;
  return letters.length >= (syllables[0]?.length ?? 0) && syllables.join('').startsWith(letters);
}
