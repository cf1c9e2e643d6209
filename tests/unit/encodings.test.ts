import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { readingKey } from '../../src/cache/keys.ts';
import { loadConfig } from '../../src/config-file.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { readNewspaperFile } from '../../src/read-newspaper-file.ts';
import { sourceReader } from '../../src/source-again.ts';
import { keepWords } from '../fixtures/keep-words.ts';

/** Han in GB18030 whose four bytes are two letters of UTF-8 as well: nothing in the file tells. */
const EITHER = createMultibyteEncoder('gb18030')('茅台');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'encodings-'));
  for (const path of ['1986/a.txt', '1986/b/c.txt', '1986/b/d.txt', '1987/a.txt']) {
    mkdirSync(join(root, 'content/newspapers', path, '..'), { recursive: true });
    writeFileSync(join(root, 'content/newspapers', path), EITHER);
  }
  keepWords(root);
});

const settings = (yaml: string) => {
  writeFileSync(join(root, 'yuankan.config.yaml'), `segmenter: intl\n${yaml}`);
  return loadConfig(root);
};

const NAMED = `encodings:
  newspapers/1986: gb18030
  newspapers/1986/b: utf-8
  newspapers/1986/b/d.txt: big5
`;

describe('encodings named in the settings', () => {
  it('rows 6 and 8: decide for a file, or for all files of a folder, the nearest name first', () => {
    const config = settings(NAMED);
    const { knowledge } = loadKnowledge(root, config);
    const read = (path: string) => readNewspaperFile(join(root, 'content'), path, knowledge);
    const found = ['1986/a.txt', '1986/b/c.txt', '1986/b/d.txt', '1987/a.txt'].map((path) => {
      const { text, drafts, remarks } = read(`newspapers/${path}`);
      return [text, drafts[0]?.source.encoding, remarks.some(({ code }) => code === 'W_ENC_AMBIGUOUS')];
    });
    expect(found).toEqual([
      ['茅台', 'gb18030', false],
      ['\u00e9\u0328', 'utf-8', false],
      ['矇怢', 'big5', false],
      ['\u00e9\u0328', 'utf-8', true],
    ]);
  });

  it('decide for the page that shows the source as well', () => {
    const config = settings(NAMED);
    const { knowledge } = loadKnowledge(root, config);
    const path = 'newspapers/1986/a.txt';
    const { hash } = readNewspaperFile(join(root, 'content'), path, knowledge);
    expect(sourceReader(root, config, new Map([[path, hash ?? '']]))(path)).toBe('茅台');
  });

  it('are part of what readings are kept under', () => {
    const before = readingKey(root, settings(''), 'program');
    expect(readingKey(root, settings(NAMED), 'program')).not.toBe(before);
  });

  it.each([
    ['encodings: gb18030', '2:1', 'a value of “encodings” that does not fit'],
    ['encodings:\n  newspapers/1986: latin1', '3:3', 'a value of “newspapers/1986” that does not fit'],
    ['encodings:\n  ../../etc: gb18030', '3:3', 'a value of “../../etc” that does not fit'],
    [
      'encodings:\n  newspapers/1968: gb18030',
      '3:3',
      'an encoding for “newspapers/1968”, which is not there',
    ],
  ])('are refused where they name nothing: %s', (yaml, place, found) => {
    expect(() => settings(yaml)).toThrow(`yuankan.config.yaml:${place}: E_CONFIG: found ${found}`);
  });
});
