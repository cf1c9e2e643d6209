import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordCosts as wordCostsOf } from '../../../src/chinese/misprint/word-costs.ts';
import { correctionsPath, KINDS } from '../../../src/corrections/correction.ts';
import { entriesFor, entryWriter } from '../../../src/corrections/entries.ts';
import { parseCorrections, placeCorrections } from '../../../src/corrections/load-corrections.ts';
import { orphanCorrections } from '../../../src/corrections/orphans.ts';
import { formatDiagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { alignBlock } from '../../../src/record/alignment.ts';
import { blocksOf, textOf } from '../../../src/record/blocks.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { readSource } from '../../../src/source/read-source.ts';
import { brokenInvariant } from '../../../src/tree/check.ts';
import { leavesOf } from '../../../src/tree/read.ts';
import { sourceOf } from '../../reading/source-of.ts';
import { dictionaryOf } from '../chinese/dictionary-of.ts';

const costs = wordCostsOf(dictionaryOf([])());
const wordCosts = () => costs;

const PAGE = [
  '园区引进百家企业',
  '',
  '▶ 本报记者 李明',
  '',
  '去年,园区引进企业一百零七家,其中规模以上工业企业二十一家,项目负责人选在本地。',
  '',
  '链条更长',
  '',
  '园区企业人选"年度创新百强榜",工业增加值达到108. 86亿元,同比增长 13.3%。',
  '',
  '新区党建做实做细',
  '',
  '▶ 本报记者 王强',
  '',
  '新区把党建工作贯穿全过程,新人党12名党员,工业增加值持续增长,企业满意。',
  '',
].join('\n');

function read(yaml: string, page = PAGE) {
  const source = sourceOf(page);
  const path = correctionsPath(source.path);
  const { placed, messages } = placeCorrections(yaml, path, source);
  const reading = readNewspaper({ ...source, corrections: placed }, { wordCosts });
  expect(brokenInvariant(reading.tree, page)).toBeNull();
  return { ...reading, told: [...messages, ...reading.idle].map(formatDiagnostic) };
}

function words({ drafts }: ReturnType<typeof read>): string {
  return drafts.map((draft) => [draft.headline, ...blocksOf(draft).map(textOf)].join('|')).join('\n');
}

describe('what the text says', () => {
  it('a correction of our reading leaves nothing but its edit', () => {
    const reading = read('- {at: "108. 86", text: "108.88"}\n');
    expect(reading.told).toEqual([]);
    expect(words(reading)).toContain('增加值达到108.88亿元');
    const edits = reading.drafts.flatMap((it) => it.edits.filter(({ rule }) => rule === 'correct-text'));
    expect(edits).toMatchObject([{ from: '108. 86', to: '108.88', confidence: 1 }]);
    expect(reading.drafts.flatMap(({ errata }) => errata ?? [])).toEqual([]);
  });

  it('a correction that cuts a changed mark keeps the rest of it as printed', () => {
    const reading = read('- {at: 年度创新, before: "人选\\"", text: 本年创新}\n');
    expect(words(reading)).toContain('“本年创新百强榜”');
  });

  it('a rejected edit is as printed and no longer told; another of the rule stays', () => {
    const reading = read('- {at: 人选, before: 企业, edit: reject, rule: misprint}\n');
    expect(reading.told).toEqual([]);
    expect(words(reading)).toContain('企业人选“年度');
    expect(words(reading)).toContain('新入党12名');
    expect(reading.drafts.flatMap(({ messages }) => messages.map(({ found }) => found))).toEqual(['人党']);
  });

  it('a rule rejected for the whole file is told nowhere', () => {
    const reading = read('- {edit: reject, rule: misprint}\n- {edit: reject, rule: curly-quotes}\n');
    expect(words(reading)).toContain('企业人选"年度创新百强榜"');
    expect(reading.drafts.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('an accepted proposal is carried out, and an accepted edit settled', () => {
    const page = '园区政策汇编\n\n▶ 本报记者 李明\n\n泉永棉织集团建成。泉永棉织集团投产,企业得到支持。\n';
    const proposed = read('', page).drafts[0]?.messages ?? [];
    expect(proposed.map(({ found, expected }) => `${found}→${expected}`)).toEqual(['泉永→泉水', '泉永→泉水']);
    const write = entryWriter(page);
    const reading = read(proposed.slice(1).map(write).join('\n'), page);
    expect(reading.told).toEqual([]);
    expect(words(reading)).toContain('泉永棉织集团建成。泉水棉织集团投产');
    expect(reading.drafts[0]?.messages).toHaveLength(1);
    const confirmed = read('- {at: 人选, before: 企业, edit: accept, rule: misprint}\n');
    expect(words(confirmed)).toContain('企业入选“年度');
    expect(confirmed.drafts.flatMap(({ messages }) => messages)).toHaveLength(1);
  });

  it('an article’s headline, kicker, subtitle and dateline are what the editor writes', () => {
    const yaml = ['headline: 新区党建', 'kicker: 党建', 'subtitle: 做实做细', 'dateline: 本报清远1月4日讯']
      .map((said) => `- {at: 新区党建做实做细, ${said}}\n`)
      .join('');
    const { drafts, told } = read(yaml);
    expect(told).toEqual([]);
    expect(drafts[1]).toMatchObject({
      headline: '新区党建',
      kicker: '党建',
      subtitle: '做实做细',
      dateline: { place: '清远', date: '1月4日' },
    });
    expect(drafts[0]).toMatchObject({ headline: '园区引进百家企业', kicker: null });
  });
});

describe('what goes on where a block went before', () => {
  it('keeps the mark that was printed before it, as text', () => {
    const yaml = '- {at: 园区引进百家企业, kind: caption}\n- {at: ▶ 本报记者 李明, block: continues}\n';
    const { drafts, told } = read(yaml);
    expect(told).toEqual([]);
    const texts = drafts.flatMap((draft) => blocksOf(draft).map(textOf));
    expect(texts).toContainEqual(expect.stringMatching(/^园区引进百家企业\s*▶ ?本报记者/));
  });
});

describe('a place in the text', () => {
  it('is found whatever happened to wraps, width and quotes', () => {
    const reading = read('- {at: "企业人 选“年度创新百强榜”，工业", edit: reject, rule: misprint}\n');
    expect(reading.told).toEqual([]);
    expect(words(reading)).toContain('企业人选“年度');
  });

  it('with nothing to do is an error that says what is expected', () => {
    const { told } = read(
      '- {at: 链条更长, edit: reject, rule: misprint}\n- {at: 园区引进百家企业, article: continues}\n- {at: 链条更长, block: continues}\n',
    );
    expect(told).toEqual([
      expect.stringMatching(
        /^corrections\/newspapers\/test\/page\.yaml:1:1: E_CORRECTION: found nothing to do for “edit”/,
      ),
      expect.stringMatching(/page\.yaml:2:1: E_CORRECTION: found nothing to do for “article”/),
    ]);
  });

  it('is written by the program so that it is found again, wherever it is', () => {
    const write = entryWriter(PAGE);
    fc.assert(
      fc.property(fc.nat(PAGE.length - 1), fc.integer({ min: 1, max: 12 }), (start, length) => {
        const end = Math.min(PAGE.length, start + length);
        const slice = PAGE.slice(start, end);
        fc.pre(slice.trim() === slice && slice !== '');
        const entry = write({ rule: 'misprint', start, end, expected: 'x' });
        const { placed, messages } = placeCorrections(`${entry}\n`, 'c.yaml', sourceOf(PAGE));
        expect(messages).toEqual([]);
        expect(placed).toMatchObject([{ start, end }]);
      }),
      { numRuns: 300 },
    );
  });

  it('is offered for every doubt, and deciding all of them leaves none', () => {
    const entries = entriesFor(read(''), PAGE);
    expect(entries).toHaveLength(2);
    const decided = read(entries.map((entry) => entry.replace('"accept"', '"reject"')).join('\n'));
    expect(decided.drafts.flatMap(({ messages }) => messages)).toEqual([]);
    expect(words(decided)).toContain('新人党12名');
  });
});

describe('the file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yuankan-corrections-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };

  it('that is no text is told, never read with replaced characters', () => {
    write('newspapers/a.txt', PAGE);
    write('corrections/newspapers/a.yaml', Uint8Array.of(0x2d, 0x20, 0xff, 0x0a));
    const reading = readSource(root, 'newspapers/a.txt');
    expect(reading.kind === 'text' && reading.source.messages.map(formatDiagnostic)).toEqual([
      expect.stringMatching(/^corrections\/newspapers\/a\.yaml:1:1: E_ENC_BYTE/),
    ]);
  });

  it('of a source that does not exist is an error that names the nearest', () => {
    write('corrections/newspapers/a/page-1.yaml', '');
    write('corrections/newspapers/a/page-3.yaml', '');
    const sources = ['newspapers/a/page-1.txt', 'newspapers/a/page-2.txt'];
    expect(orphanCorrections(root, sources).map(formatDiagnostic)).toEqual([
      expect.stringMatching(
        /a\/page-3\.yaml:1:1: E_CORRECTION_SOURCE: .* expected corrections\/newspapers\/a\/page-[12]\.yaml/,
      ),
    ]);
  });

  it.each([
    ['a: b: c', 'E_YAML'],
    ['- {at: 甲}', 'E_CORRECTION'],
    ['- {at: 甲, text: 乙, edit: accept}', 'E_CORRECTION'],
    ['- {text: 乙}', 'E_CORRECTION'],
    ['- {at: 甲, kind: headlin}', 'E_CORRECTION'],
    ['- {at: 甲, text: 乙, erratum: 2025-02-30}', 'E_CORRECTION'],
    ['- &a {at: 甲, text: 乙}\n- *a', 'E_YAML_ALIAS'],
  ])('an entry that says nothing is told with its line: %j', (yaml, code) => {
    const { messages, corrections } = parseCorrections(`${yaml}\n`, 'c.yaml');
    expect(messages.map(formatDiagnostic)).toEqual([
      expect.stringMatching(new RegExp(`^c\\.yaml:[12]:\\d+: ${code}: `)),
    ]);
    expect(corrections).toEqual([]);
  });
});

describe('whatever an editor writes', () => {
  const write = entryWriter(PAGE);
  const place = fc.tuple(fc.nat(PAGE.length - 2), fc.integer({ min: 1, max: 30 })).map(([start, length]) => {
    const end = Math.min(PAGE.length, start + length);
    return write({ rule: 'X', start, end, expected: '' });
  });
  const decision = fc.oneof(
    fc.constantFrom(...KINDS).map((kind) => `kind: ${kind}`),
    fc.constantFrom('begins', 'continues').map((it) => `article: ${it}`),
    fc.constantFrom('begins', 'continues').map((it) => `block: ${it}`),
    fc.constantFrom('新', '新 字', '108.9', '“x”', '').map((it) => `text: '${it}'`),
    fc
      .constantFrom('misprint', 'curly-quotes', 'join-wrapped-lines')
      .map((it) => `edit: reject, rule: ${it}`),
    fc.constant('edit: accept'),
    fc.constant('text: 更正, erratum: 2025-01-01, reason: 来函'),
    fc.constant('headline: 新题'),
    fc.constant('move: 去年'),
  );
  const entry = fc.tuple(place, decision).map(([it, said]) => it.replace('edit: "accept", rule: "X"', said));

  it('the tree covers the file, nothing printed is lost, and every block is its slices with the edits', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const { tree, drafts } = read(`${entries.join('\n')}\n`);
        expect([...leavesOf(tree)].map(({ start, end }) => PAGE.slice(start, end)).join('')).toBe(PAGE);
        for (const draft of drafts) {
          for (const block of blocksOf(draft)) {
            const shown = alignBlock(block, draft.edits).map(({ source, sourceEnd, edit }) =>
              edit === null ? PAGE.slice(source, sourceEnd) : edit.to,
            );
            expect(shown.join('')).toBe(textOf(block));
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
