import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import { KeptChanges } from '../../../src/desk/kept-changes.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { type TrialState, Trials } from '../../../src/desk/trials.ts';
import { openCache } from '../../../src/edition.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import { silent } from '../../../src/progress.ts';
import { readContent, recordsOf } from '../../../src/read-content.ts';
import { keepWords } from '../../fixtures/keep-words.ts';

const A = '临江科技城开工\n\n▶ 本报记者 周岚\n\n临江科技城今天有"十个项目"开工。\n';
const B = '东陵办夜校\n\n▶ 本报记者 陈默\n\n东陵的夜校今天开课。\n';
const PARK = {
  id: 'linjiang',
  name: '临江高新区',
  fullName: '临江高新技术产业开发区',
  aliases: ['临江科技城'],
  province: '浙江',
  city: '',
  level: 'other' as const,
};
const config = SiteConfigSchema.parse({});

let root = '';
let trials: Trials;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trial-'));
  trials = new Trials();
  write('newspapers/a.txt', A);
  write('newspapers/b.txt', B);
  keepWords(root);
});
afterEach(() => {
  trials.close();
  rmSync(root, { recursive: true, maxRetries: 5 });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
  writeFileSync(join(root, 'content', path), text);
}

const project = () => ({ root, config, folder: join(root, 'content') });

async function through(proposal: Proposal): Promise<TrialState> {
  const id = trials.start(project(), proposal);
  for (;;) {
    const state = trials.state(id, 0);
    if (state.stage === 'done' || state.stage === 'failed') return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function read() {
  const { knowledge } = loadKnowledge(root, config);
  return readContent({ root, config, knowledge, cache: openCache(root, config), progress: silent });
}

describe('a change that is tried out', () => {
  test('names the articles that it changes, and is written when it is kept, unless registers were changed meanwhile', async () => {
    const tried = await through({ kind: 'park', entry: PARK });
    expect(tried).toMatchObject({ stage: 'done', done: 2, of: 2, articles: 1 });
    expect(tried.changes[0]).toMatchObject({ path: 'newspapers/a.txt', kind: 'changed' });
    expect(tried.changes[0]?.lines).toContain('+ 园区 临江高新区 2');
    expect(readdirSync(join(root, 'content'))).toEqual(['newspapers']);

    write('lexicon/terms.txt', '开课 10 v\n');
    expect(() => trials.keep(tried.id)).toThrow(/meanwhile/);
    rmSync(join(root, 'content/lexicon'), { recursive: true });
    const change = trials.keep(tried.id);
    expect(change.file).toBe('parks/linjiang.md');
    expect(read().cards.map(({ parks }) => parks.map(({ id }) => id))).toEqual([['linjiang'], []]);
    expect(readdirSync(join(root, '.yuankan')).filter((name) => name.startsWith('trial-'))).toEqual([]);
  });

  test('can be dropped while it runs', () => {
    const id = trials.start(project(), { kind: 'word', entry: { word: '夜校', tag: 'n' } });
    trials.drop(id);
    expect(existsSync(join(root, 'content/lexicon'))).toBe(false);
    // Nothing but the words that lay there before.
    expect(readdirSync(join(root, '.yuankan'))).toEqual(['cache']);
    expect(() => trials.state(id, 0)).toThrow(/not tried out/);
  });

  test('that could not be written says why', async () => {
    write('lexicon/terms.txt', '夜校 10 n\n');
    const { stage, reason } = await through({ kind: 'word', entry: { word: '夜校', tag: 'n' } });
    expect({ stage, reason }).toEqual({ stage: 'failed', reason: '夜校 is in lexicon/terms.txt already' });
  });

  test('a rule rejected in every source loses its edits there, and comes back when that is taken back', async () => {
    const rule = { rule: 'curly-quotes', reason: '照原样' };
    const tried = await through({ kind: 'rule', entry: rule, path: null });
    expect(tried).toMatchObject({ articles: 1, gained: 0, lost: 2 });
    const kept = new KeptChanges();
    const { id } = kept.add(join(root, 'content'), trials.keep(tried.id));
    const edits = () => [...recordsOf(read())].flatMap((record) => record.edits.map((edit) => edit.rule));
    expect(edits()).not.toContain('curly-quotes');
    expect(read().remarks).toEqual([]);
    kept.takeBack(id);
    expect(edits()).toContain('curly-quotes');
    expect(existsSync(join(root, 'content/corrections'))).toBe(true);
  });
});
