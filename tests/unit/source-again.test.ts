import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceReader } from '../../src/source-again.ts';

it('row 57: a source that changed during the build stops it, with the old site untouched', () => {
  const root = mkdtempSync(join(tmpdir(), 'source-again-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/a.txt'), '高新区开工，项目十二个。\n');
  const sha = createHash('sha256').update('高新区开工，项目十二个。\n').digest('hex');
  const config = { content: 'content', encodings: {} };
  const read = sourceReader(root, config, new Map([['a.txt', sha]]));
  expect(read('none.txt')).toBeNull();
  expect(read('a.txt')).toBe('高新区开工，项目十二个。\n');
  writeFileSync(join(root, 'content/a.txt'), '高新区停工，项目十二个。\n');
  const later = sourceReader(root, config, new Map([['a.txt', sha]]));
  expect(() => later('a.txt')).toThrow('a.txt: E_CHANGED: found other content');
});
