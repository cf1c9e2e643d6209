import type { ArticleRecord, Entity, Slice } from '../record/schema.ts';
import { trieOf } from '../register/trie.ts';
import type { ArticleText, TextBlock } from './article-text.ts';
import { type EntitySpan, entitySpans } from './entity-spans.ts';
import { introducedNames } from './introduced-names.ts';
import { titleBefore } from './titles.ts';

interface Gathered {
  readonly type: Entity['type'];
  readonly name: string;
  title: string | null;
  readonly aliases: string[];
  readonly mentions: Slice[];
}

interface ReadBlock {
  readonly block: TextBlock;
  readonly spans: readonly EntitySpan[];
}

/**
 * The people, places and organisations an article names, in the order of their first mention, each with every place
 * in the source where it stands. A short name that the text introduces (以下简称“聚石化学”) is the long name's alias,
 * and its mentions are the long name's. Parks are not among them: they have a register of their own.
 */
export function findEntities(article: ArticleText): ArticleRecord['entities'] {
  const read = article.blocks.map((block) => ({ block, spans: entitySpans(block.words) }));
  const longNames = new Map(
    read
      .flatMap(({ block, spans }) => introducedNames(block.text, spans))
      .map(({ long, short }) => [short, long]),
  );
  const gathered = new Map<string, Gathered>();
  for (const { block, spans } of withRepeated(read, longNames)) {
    for (const span of spans) gather(gathered, block, span, longNames);
  }
  return [...gathered.values()].map(({ type, name, title, aliases, mentions }) => ({
    type,
    name,
    ...(type === 'person' ? { title } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    mentions,
  }));
}

function gather(
  gathered: Map<string, Gathered>,
  block: TextBlock,
  { type, start, end }: EntitySpan,
  longNames: ReadonlyMap<string, string>,
): void {
  const printed = block.text.slice(start, end);
  const name = longNames.get(printed) ?? printed;
  const key = `${type}:${name}`;
  const entity = gathered.get(key) ?? { type, name, title: null, aliases: [], mentions: [] };
  gathered.set(key, entity);
  entity.mentions.push(block.slice(start, end));
  if (name !== printed && !entity.aliases.includes(printed)) entity.aliases.push(printed);
  if (type === 'person') entity.title ??= titleBefore(wordsBefore(block, start));
}

/**
 * Adds the places where a name stands that was recognised elsewhere in the article: a person introduced with a title
 * is later only named, a firm goes by its short name. Names inside a park's name, and parks themselves, go.
 */
function withRepeated(read: readonly ReadBlock[], longNames: ReadonlyMap<string, string>): ReadBlock[] {
  const names = new Map<string, Entity['type']>(
    [...longNames.keys()].map((short) => [short, 'organisation']),
  );
  for (const { block, spans } of read) {
    for (const { type, start, end } of spans) {
      if (type === 'person' && end - start > 1) names.set(block.text.slice(start, end), type);
    }
  }
  const trie = trieOf(names);
  return read.map(({ block, spans }) => {
    const kept = spans.filter((span) => span.end - span.start > 1 && !isPark(block, span));
    const repeated: EntitySpan[] = [];
    for (let at = 0; names.size > 0 && at < block.text.length; at += 1) {
      const hit = trie.at(block.text, at)[0];
      if (hit === undefined) continue;
      if (!kept.some(({ start, end }) => start < hit.end && at < end)) {
        repeated.push({ type: hit.value, start: at, end: hit.end });
      }
      at = hit.end - 1;
    }
    return { block, spans: [...kept, ...repeated].sort((a, b) => a.start - b.start) };
  });
}

/** The park itself, or something inside its name; the park's offices are longer and stay. */
function isPark(block: TextBlock, { start, end }: EntitySpan): boolean {
  return block.parkHits.some((hit) => hit.start <= start && end <= hit.end);
}

function wordsBefore(block: TextBlock, start: number) {
  let at = 0;
  let count = 0;
  for (const { word } of block.words) {
    if (at >= start) break;
    at += word.length;
    count += 1;
  }
  return block.words.slice(Math.max(0, count - 20), count);
}
