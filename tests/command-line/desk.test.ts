import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serveDevelopment } from '../../src/preview/dev-server.ts';
import { keepWords } from '../fixtures/keep-words.ts';

const TEXT =
  '合肥高新区开工\n\n▶ 本报记者 周岚\n\n本报讯 合肥高新区今天开工项目12个,其中六个人选全省重点。\n';
let root = '';
let serving: Serving;
let token = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'desk-'));
  const path = join(root, 'content/newspapers/a.txt');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, TEXT);
  keepWords(root);
  serving = await serveDevelopment({ root, host: '127.0.0.1', port: 0, tell: () => {} });
  const page = await ask('/desk/');
  token = /name="desk-token" content="([^"]+)"/.exec(page.body)?.[1] ?? '';
});
afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function ask(path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
  const { hostname, port } = new URL(serving.address);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(pieces).toString('utf8'),
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const own = () => ({ 'x-desk-token': token, 'sec-fetch-site': 'same-origin' });

const WORD = { kind: 'word', entry: { word: '合肥', tag: 'ns' } };

describe('the desk and other pages', () => {
  test('its own page is a page that nothing may frame, embed or read', async () => {
    const { status, headers } = await ask('/desk/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['without the token', {}],
    ['with another token', { 'x-desk-token': 'x'.repeat(32) }],
  ])('nothing is read %s', async (_, headers) => {
    expect((await ask('/desk/api/state', headers)).status).toBe(403);
    expect((await ask('/desk/api/reading', headers)).status).toBe(403);
  });

  test('nothing is read or written for another page, even with the token', async () => {
    const foreign = [
      { ...own(), origin: 'http://evil.example' },
      { ...own(), 'sec-fetch-site': 'cross-site' },
      { ...own(), host: 'evil.example' },
      { ...own(), host: 'localhost.evil.example:80' },
    ];
    for (const headers of foreign) {
      expect((await ask('/desk/api/state', headers)).status).toBe(403);
      const json = { ...headers, 'content-type': 'application/json' };
      for (const call of ['try', 'keep', 'drop', 'unkeep', 'decide', 'undo'])
        expect((await ask(`/desk/api/${call}`, json, WORD)).status).toBe(403);
    }
    expect((await ask('/desk/', { host: 'evil.example' })).status).toBe(403);
    expect(existsSync(join(root, 'content/lexicon'))).toBe(false);
  });

  test('a form cannot write: only JSON is taken', async () => {
    const headers = { ...own(), 'content-type': 'text/plain' };
    expect((await ask('/desk/api/try', headers, WORD)).status).toBe(400);
    expect(existsSync(join(root, 'content/lexicon'))).toBe(false);
  });

  test.each(['/desk/../../etc/passwd', '/desk/%2e%2e/package.json', '/desk/desk.ts', '/desk/api/files'])(
    '%s gives nothing',
    async (path) => {
      const { status, body } = await ask(path, own());
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('root:');
    },
  );
});

describe('the desk', () => {
  test('shows a source, takes a decision, and the site shows it at once', async () => {
    const path = 'newspapers/a.txt';
    const view = JSON.parse((await ask(`/desk/api/source?path=${path}`, own())).body);
    const start = TEXT.indexOf('人选');
    const headers = { ...own(), 'content-type': 'application/json' };
    const { source, corrections } = view;
    const decision = { path, source, corrections, start, end: start + 2, action: { text: '入选' } };
    const answer = await ask('/desk/api/decide', headers, decision);
    expect(answer.status).toBe(200);
    expect(readFileSync(join(root, 'content/corrections/newspapers/a.yaml'), 'utf8')).toBe(
      '- at: "人选"\n  before: "其中六个"\n  after: "全省重点"\n  text: "入选"\n',
    );
    const [article] = JSON.parse(answer.body).view.articles;
    expect((await ask(`/articles/${article.id}.html`)).body).toContain('其中六个');
    expect((await ask(`/articles/${article.id}.json`)).body).toContain('入选全省重点');
  });

  test('counts sources, articles and corrections', async () => {
    const { sources } = JSON.parse((await ask('/desk/api/state', own())).body);
    expect(sources).toMatchObject([
      { path: 'newspapers/a.txt', state: 'published', articles: 1, corrections: 1 },
    ]);
  });

  test('shows what was changed, added and removed outside, and overwrites none of it', async () => {
    const state = async () => JSON.parse((await ask('/desk/api/state', own())).body).sources;
    const path = 'newspapers/b.txt';
    writeFileSync(join(root, 'content', path), TEXT.replaceAll('合肥', '清远'));
    await expect.poll(async () => (await state()).length, { timeout: 15_000 }).toBe(2);
    const { source, corrections } = JSON.parse((await ask(`/desk/api/source?path=${path}`, own())).body);

    const file = join(root, 'content/corrections/newspapers/b.yaml');
    writeFileSync(file, '# 夜班\n- at: 人选\n  text: 入选\n');
    const start = TEXT.indexOf('人选');
    const headers = { ...own(), 'content-type': 'application/json' };
    const decision = { path, source, corrections, start, end: start + 2, action: { text: '入围' } };
    expect((await ask('/desk/api/decide', headers, decision)).status).toBe(409);
    const other = { ...decision, start: 0, end: 7, action: { kind: 'subhead' } };
    expect((await ask('/desk/api/decide', headers, other)).status).toBe(200);
    expect(readFileSync(file, 'utf8')).toBe(
      '# 夜班\n- at: 人选\n  text: 入选\n- at: "清远高新区开工"\n  after: "▶"\n  kind: "subhead"\n',
    );
    rmSync(file);
    rmSync(join(root, 'content', path));
    await expect.poll(async () => (await state()).length, { timeout: 15_000 }).toBe(1);
  });
});
