import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const table = readFileSync('docs/bad-input.md', 'utf8');

it('docs/bad-input.md has each of the 68 rows once, and names only tests that are there', () => {
  const rows = [...table.matchAll(/^\| (\d[\d–, ]*) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(', ').flatMap((part) => {
      const [from = 0, to = from] = part.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    }),
  );
  expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: 68 }, (_, i) => i + 1));
  const named = [...table.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
