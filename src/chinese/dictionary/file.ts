import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { type DictionaryArrays, type DictionaryTables, LAYOUT } from './tables.ts';

/**
 * One file: eight bytes of name, four of the head's length, four of a checksum over all that follows, the head as
 * JSON, then the arrays in their order, each at a multiple of eight.
 */
const NAME = 'YKWORDS1';
const HEAD_AT = 16;

const HeadSchema = z.object({
  /** Stands for all it was made of. */
  key: z.string(),
  tags: z.array(z.string()),
  models: z.number(),
  total: z.number(),
  least: z.number(),
  unknown: z.number(),
  longest: z.number(),
  /** Length of each array. */
  lengths: z.record(z.string(), z.number()),
});

const names = Object.keys(LAYOUT) as (keyof typeof LAYOUT)[];

/** The tables as the bytes of their file, which threads can share. */
export function packTables(tables: DictionaryTables, key: string): SharedArrayBuffer {
  const { tags, models, total, least, unknown, longest } = tables;
  const lengths = Object.fromEntries(names.map((name) => [name, tables[name].length]));
  const head = Buffer.from(JSON.stringify({ key, tags, models, total, least, unknown, longest, lengths }));
  const places = placesOf(head.length, lengths);
  const shared = new SharedArrayBuffer(places.end);
  const bytes = new Uint8Array(shared);
  bytes.set(Buffer.from(NAME));
  bytes.set(head, HEAD_AT);
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = tables[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), places.starts.get(name));
  }
  const view = new DataView(shared);
  view.setUint32(8, head.length, true);
  view.setUint32(12, crc32(bytes.subarray(HEAD_AT)), true);
  return shared;
}

/** Whether these are the bytes of tables made under this key, and none of them is damaged. */
export function isPacked(buffer: SharedArrayBuffer, key: string): boolean {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < HEAD_AT || Buffer.from(bytes.subarray(0, NAME.length)).toString('latin1') !== NAME)
    return false;
  if (new DataView(buffer).getUint32(12, true) !== crc32(bytes.subarray(HEAD_AT))) return false;
  try {
    return readHead(buffer).key === key;
  } catch {
    // The head's length itself is damaged, or it is another program's.
    return false;
  }
}

/** The tables as views of their bytes. */
export function unpackTables(buffer: SharedArrayBuffer): DictionaryTables {
  const { key: _, lengths, size, ...head } = readHead(buffer);
  const { starts } = placesOf(size, lengths);
  const arrays = Object.fromEntries(
    names.map((name) => {
      const View: new (from: SharedArrayBuffer, start?: number, length?: number) => ArrayBufferView =
        LAYOUT[name];
      return [name, new View(buffer, starts.get(name), lengths[name])];
    }),
  );
  return { ...(arrays as DictionaryArrays), ...head };
}

function readHead(buffer: SharedArrayBuffer) {
  const size = new DataView(buffer).getUint32(8, true);
  const text = Buffer.from(new Uint8Array(buffer, HEAD_AT, size)).toString('utf8');
  return { ...HeadSchema.parse(JSON.parse(text)), size };
}

function placesOf(head: number, lengths: Readonly<Record<string, number>>) {
  const starts = new Map<string, number>();
  let end = aligned(HEAD_AT + head);
  for (const name of names) {
    starts.set(name, end);
    end = aligned(end + (lengths[name] ?? 0) * LAYOUT[name].BYTES_PER_ELEMENT);
  }
  return { starts, end };
}

function aligned(place: number): number {
  return Math.ceil(place / 8) * 8;
}
