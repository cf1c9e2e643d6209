import { join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { lazyDictionary } from './chinese/dictionary/load-dictionary.ts';
import type { DictionaryTables } from './chinese/dictionary/tables.ts';
import { type Idf, idfOf } from './chinese/idf.ts';
import { type LexiconEntry, mergeLexicons } from './chinese/lexicon.ts';
import { loadLexicon } from './chinese/load-lexicon.ts';
import { type WordCosts, wordCosts } from './chinese/misprint/word-costs.ts';
import type { Segmenter } from './chinese/segmenter.ts';
import { intlSegmenter } from './chinese/segmenter-intl.ts';
import { jiebaSegmenter } from './chinese/segmenter-jieba.ts';
import type { SiteConfig } from './config.ts';
import { loadRejectedRules } from './corrections/every-source.ts';
import type { IndicatorRegister } from './register/indicator.ts';
import { loadIndicators } from './register/load-indicators.ts';
import { loadParks } from './register/load-parks.ts';
import type { ParkRegister } from './register/park.ts';
import { namesOf } from './register/park-register.ts';
import { type Encoding, encodingNamed } from './source/encodings.ts';

/** What the program knows before it reads an article; built once, handed to whoever needs it, never changed. */
export interface Knowledge {
  readonly segmenter: Segmenter;
  readonly parks: ParkRegister;
  readonly indicators: IndicatorRegister;
  /** How telling words are; read from disk when first asked for. */
  readonly idf: Idf;
  /** How common words are; read from disk when first asked for. */
  readonly wordCosts: () => WordCosts;
  /** Rules whose changes an editor takes back in every source. */
  readonly rejectedRules: ReadonlySet<string>;
  /** The encoding that the settings name for a file of content. */
  readonly encodingOf: (path: string) => Encoding | undefined;
  /**
   * The words and all that is known of them, as bytes that threads can share: a worker hands them to `loadKnowledge`.
   * Read from disk when first asked for.
   */
  readonly dictionary: () => SharedArrayBuffer;
}

/**
 * Loads the registers and the lexicon below the project's root; `dictionary` is that of another thread, where one is
 * there already.
 *
 * @throws SegmenterUnavailableError when nodejieba is asked for and not built.
 */
export function loadKnowledge(
  root: string,
  config: Pick<SiteConfig, 'content' | 'segmenter'> & Partial<Pick<SiteConfig, 'encodings'>>,
  dictionary?: SharedArrayBuffer,
): { knowledge: Knowledge; messages: VFile['messages'] } {
  const content = resolve(root, config.content);
  const { register: parks, messages: parkMessages } = loadParks(content);
  const { register: indicators, messages: indicatorMessages } = loadIndicators(content);
  const { entries, messages: lexiconMessages } = loadLexicon(content);
  const { rules: rejectedRules, messages: rejectedMessages } = loadRejectedRules(content);
  const lexicon = mergeLexicons(parkEntries(parks), entries);
  const words = lazyDictionary(lexicon, join(root, '.yuankan/cache'), dictionary);
  const segmenter =
    config.segmenter === 'intl'
      ? intlSegmenter()
      : jiebaSegmenter({
          lexicon,
          tables: words.tables,
          ...(config.segmenter === 'nodejieba' ? { reference: join(root, '.yuankan') } : {}),
        });
  const knowledge = {
    segmenter,
    parks,
    indicators,
    idf: lazyIdf(words.tables),
    wordCosts: once(() => wordCosts(words.tables())),
    dictionary: words.buffer,
    rejectedRules,
    encodingOf: (path: string) => encodingNamed(path, config.encodings ?? {}),
  };
  const messages = [...parkMessages, ...indicatorMessages, ...lexiconMessages, ...rejectedMessages];
  return { knowledge, messages };
}

/** Parks' names are words, and common ones in these papers. */
function parkEntries(parks: ParkRegister): LexiconEntry[] {
  return parks.parks.flatMap((park) => namesOf(park).map((word) => ({ word, frequency: 500, tag: 'nz' })));
}

function lazyIdf(tables: () => DictionaryTables): Idf {
  let idf: Idf | undefined;
  return {
    of: (word) => {
      idf ??= idfOf(tables());
      return idf.of(word);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
