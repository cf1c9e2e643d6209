import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decide, undo } from '../../../src/desk/decide.ts';
import { DeskError } from '../../../src/desk/desk-error.ts';
import { digest, readCorrectionsFile } from '../../../src/desk/view.ts';
import { readSource } from '../../../src/source/read-source.ts';

const PATH = 'newspapers/paper/a.txt';
const FILE = 'corrections/newspapers/paper/a.yaml';
const TEXT = '临江高新区开工\n\n本报记者 周岚\n\n临江高新区今天开工十个项目,其中六个人选全省重点。\n';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'desk-'));
  mkdirSync(join(content, 'newspapers/paper'), { recursive: true });
  writeFileSync(join(content, PATH), TEXT);
});
afterEach(() => rmSync(content, { recursive: true }));

function seen() {
  const reading = readSource(content, PATH);
  if (reading.kind !== 'text') throw new Error('set aside');
  return { path: PATH, source: reading.source.hash, corrections: digest(readCorrectionsFile(content, PATH)) };
}

function at(text: string) {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length };
}

/** The corrections file, but for the context that tells a quotation's place. */
function file(): string {
  return whole().replace(/^ {2}(?:before|after): .*\n/gm, '');
}

function whole(): string {
  return readFileSync(join(content, FILE), 'utf8');
}

describe('a decision at the desk', () => {
  test('writes one item that quotes no more than tells its place', () => {
    decide(content, { ...seen(), ...at('人选'), action: { text: '入选' } });
    expect(file()).toBe('- at: "人选"\n  text: "入选"\n');
    decide(content, { ...seen(), ...at('临江高新区今天'), action: { kind: 'caption' } });
    expect(file()).toBe('- at: "人选"\n  text: "入选"\n- at: "临江高新区今天"\n  kind: "caption"\n');
  });

  test('quotes what stands around where the same text stands elsewhere', () => {
    const start = TEXT.lastIndexOf('临江高新区');
    decide(content, { ...seen(), start, end: start + 5, action: { kind: 'caption' } });
    expect(whole()).toBe('- at: "临江高新区"\n  before: "周岚"\n  after: "今天开工"\n  kind: "caption"\n');
  });

  test('about the same place takes the place of the one before, and undo brings that back', () => {
    decide(content, { ...seen(), ...at('本报记者'), action: { kind: 'byline' } });
    const step = decide(content, { ...seen(), ...at('本报记者'), action: { kind: 'subhead' } });
    expect(file()).toBe('- at: "本报记者"\n  kind: "subhead"\n');
    undo(content, { path: PATH, ...step });
    expect(file()).toBe('- at: "本报记者"\n  kind: "byline"\n');
  });

  test('undone, the first one leaves no file behind', () => {
    const step = decide(content, { ...seen(), ...at('人选'), action: { text: '入选' } });
    undo(content, { path: PATH, ...step });
    expect(existsSync(join(content, FILE))).toBe(false);
  });

  test('keeps what somebody else wrote to the file meanwhile', () => {
    const before = seen();
    mkdirSync(join(content, 'corrections/newspapers/paper'), { recursive: true });
    writeFileSync(join(content, FILE), '# 夜班\n- at: 本报记者 # 看过版面\n  kind: byline\n');
    decide(content, { ...before, ...at('人选'), action: { text: '入选' } });
    expect(file()).toBe('# 夜班\n- at: 本报记者 # 看过版面\n  kind: byline\n- at: "人选"\n  text: "入选"\n');
  });

  test('is refused where somebody else decided about the same meanwhile', () => {
    const before = seen();
    decide(content, { ...seen(), ...at('人选'), action: { text: '入选' } });
    expect(() => decide(content, { ...before, ...at('人选'), action: { text: '入围' } })).toThrow(
      /meanwhile/,
    );
    expect(file()).toContain('入选');
  });

  test('is refused where the source was changed meanwhile', () => {
    const before = seen();
    writeFileSync(join(content, PATH), `${TEXT}新的一段。\n`);
    expect(() => decide(content, { ...before, ...at('人选'), action: { text: '入选' } })).toThrow(DeskError);
    expect(existsSync(join(content, FILE))).toBe(false);
  });

  test.each(['../secret.txt', 'newspapers/../../secret.txt', 'articles/a.md', 'newspapers/.hidden.txt'])(
    'about %s is refused',
    (path) => {
      expect(() => decide(content, { ...seen(), path, ...at('人选'), action: { text: '入选' } })).toThrow(
        DeskError,
      );
    },
  );

  test('is not written through a link', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    symlinkSync(elsewhere, join(content, 'corrections'));
    expect(() => decide(content, { ...seen(), ...at('人选'), action: { text: '入选' } })).toThrow(/link/);
    rmSync(elsewhere, { recursive: true });
  });

  test.each([{}, { kind: 'poem' }, { text: '入选', kind: 'caption' }])(
    'that says %j is refused',
    (action) => {
      expect(() => decide(content, { ...seen(), ...at('人选'), action })).toThrow('this is no correction');
    },
  );
});
