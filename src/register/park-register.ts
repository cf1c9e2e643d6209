import type { Park, ParkHit, ParkRegister } from './park.ts';
import { isWholeName } from './park-boundary.ts';
import { type Trie, trieOf } from './trie.ts';

/** Two parks that claim one name; the first by id keeps it. */
export interface NameClash {
  readonly name: string;
  readonly kept: Park;
  readonly refused: Park;
}

/** Builds the register from checked parks; parks are in the order of their ids, whatever order they came in. */
export function parkRegister(unordered: readonly Park[]): { register: ParkRegister; clashes: NameClash[] } {
  const parks = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { byName, clashes } = nameTable(parks);
  const byId = new Map(parks.map((park) => [park.id, park]));
  const places = new Set(
    parks.flatMap(({ province, city }) => (city === null ? [province] : [province, city])),
  );
  const names = trieOf(byName);
  return {
    register: { parks, byId: (id) => byId.get(id), find: (text) => findParks(text, names, places) },
    clashes,
  };
}

/** All the names of a park, its own first. */
export function namesOf(park: Park): string[] {
  return [...new Set([park.name, park.fullName, ...park.aliases])];
}

function nameTable(parks: readonly Park[]): { byName: Map<string, Park>; clashes: NameClash[] } {
  const byName = new Map<string, Park>();
  const clashes: NameClash[] = [];
  for (const park of parks) {
    for (const name of namesOf(park)) {
      const kept = byName.get(name);
      if (kept === undefined) byName.set(name, park);
      else clashes.push({ name, kept, refused: park });
    }
  }
  return { byName, clashes };
}

function findParks(text: string, names: Trie<Park>, places: ReadonlySet<string>): ParkHit[] {
  const hits: ParkHit[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const hit = names.at(text, start).find(({ end, value }) => isWholeName(text, start, end, value, places));
    if (hit === undefined) continue;
    hits.push({ park: hit.value, start, end: hit.end });
    start = hit.end - 1;
  }
  return hits;
}
