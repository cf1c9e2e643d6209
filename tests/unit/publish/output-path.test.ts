import { expect, it } from 'vitest';
import { refuseOutside } from '../../../src/publish/output-path.ts';

it.each([
  'index.html',
  'articles/a.html',
  'console.html',
  'common/xcon.html',
  'a.con',
  'com10.html',
  'lpt.html',
  '..a/.b',
  `${'a'.repeat(255)}`,
  '园.html',
])('row 36: %j is a file of the site', (path) => {
  expect(() => refuseOutside(path)).not.toThrow();
});

it.each([
  ['', 'it is not relative'],
  ['/etc/x', 'it is not relative'],
  ['a/\ud800', 'it is not well-formed text'],
  ['a/', 'a part of it is not a name'],
  ['a//b', 'a part of it is not a name'],
  ['./a', 'a part of it is not a name'],
  ['a/..', 'a part of it is not a name'],
  ['../a', 'a part of it is not a name'],
  ...[...'\\:*?"<>|%\u0000\u001f\u007f'].map((character) => [
    `a${character}`,
    'it has a character that file names must not have',
  ]),
  ['con', 'it is a device on Windows'],
  ['a/PRN.txt', 'it is a device on Windows'],
  ['com1', 'it is a device on Windows'],
  ['lpt9.html', 'it is a device on Windows'],
  ['nul.tar.gz', 'it is a device on Windows'],
  ['a./b', 'a part of it ends in a dot or blank'],
  ['a ', 'a part of it ends in a dot or blank'],
  [`b/${'a'.repeat(256)}`, 'a part of it is longer than 255 bytes'],
  ['园'.repeat(86), 'a part of it is longer than 255 bytes'],
])('row 36: %j is refused: %s', (path, reason) => {
  expect(() => refuseOutside(path)).toThrow(
    `${JSON.stringify(path)} cannot be a file of the site: ${reason}`,
  );
});
