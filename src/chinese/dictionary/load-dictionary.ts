import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type JiebaFile, jiebaFile } from '../jieba-files.ts';
import type { LexiconEntry } from '../lexicon.ts';
import { compileDictionary } from './compile.ts';
import { isPacked, packTables, unpackTables } from './file.ts';
import type { DictionaryTables } from './tables.ts';

const SOURCES = ['dictionary', 'idf', 'guesses', 'transitions', 'emissions'] as const satisfies JiebaFile[];

/** Where a dictionary is kept, below a folder of caches. */
const FILE = 'words.bin';

/** A dictionary that is loaded when it is first asked for, as tables and as the bytes that threads can share. */
export interface LazyDictionary {
  tables(): DictionaryTables;
  buffer(): SharedArrayBuffer;
}

/**
 * The dictionary of nodejieba's words and the project's own, over one SharedArrayBuffer; `shared` is one that was
 * loaded already. It is compiled in about a second and kept below `folder` under a key of all it is made of; what is
 * kept is read in milliseconds, and made anew when it is damaged or stands for something else.
 */
export function lazyDictionary(
  lexicon: readonly LexiconEntry[],
  folder: string,
  shared?: SharedArrayBuffer,
): LazyDictionary {
  let buffer = shared;
  let tables: DictionaryTables | undefined;
  const load = (): SharedArrayBuffer => {
    buffer ??= loadBuffer(lexicon, join(folder, FILE));
    return buffer;
  };
  return {
    buffer: load,
    tables() {
      tables ??= unpackTables(load());
      return tables;
    },
  };
}

function loadBuffer(lexicon: readonly LexiconEntry[], file: string): SharedArrayBuffer {
  const bytes = SOURCES.map(readIfThere);
  const key = keyOf(bytes, lexicon);
  const kept = readKept(file);
  if (kept !== null && isPacked(kept, key)) return kept;
  const [dictionary = '', idf = '', guesses = '', transitions = '', emissions = ''] = bytes.map(String);
  const sources = { dictionary, idf, guesses, transitions, emissions };
  const packed = packTables(compileDictionary(sources, lexicon), key);
  keep(file, packed);
  return packed;
}

/** The files' content, the project's words, and the code that reads them. */
function keyOf(sources: readonly Buffer[], lexicon: readonly LexiconEntry[]): string {
  const hash = createHash('sha256').update(process.versions.v8);
  for (const source of sources) hash.update(`\n${source.length}\n`).update(source);
  hash.update(JSON.stringify(lexicon));
  for (const name of readdirSync(import.meta.dirname).sort()) {
    hash.update(`\n${name}\n`).update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('base64url');
}

function readKept(path: string): SharedArrayBuffer | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const buffer = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) return null;
      at += read;
    }
    return buffer;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Written beside and renamed, so that two processes never read half a file; where that fails it costs time only. */
function keep(file: string, packed: SharedArrayBuffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(draft, new Uint8Array(packed));
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Where nodejieba is not installed only the project's own words are known. */
function readIfThere(name: JiebaFile): Buffer {
  try {
    return readFileSync(jiebaFile(name));
  } catch {
    return Buffer.alloc(0);
  }
}
