import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { type Serving, serveDevelopment } from '../../src/preview/dev-server.ts';
import { servePublished } from '../../src/preview/preview-server.ts';
import { silent } from '../../src/progress.ts';
import { keepWords } from '../fixtures/keep-words.ts';

const files = {
  'content/newspapers/a.txt': '合肥高新区开工\n本报讯 2024年,合肥高新区开工项目12个。\n',
  'content/drafts/secret.md': 'not published',
  id_rsa: 'private',
  '.env': 'PASSWORD=1',
};

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'serve-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  keepWords(root);
  return root;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A request whose address and headers are sent exactly as they are written. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Old and new ways to make a development server give what is not the site's. */
const OUTSIDE = [
  '/@fs/etc/passwd',
  '/@fs/etc/passwd?import&raw??',
  '/@fs/etc/passwd?raw??',
  '/@fs/etc/passwd?inline=1.wasm?init',
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc/passwd',
  '//etc/passwd',
  '/.env',
  '/.env/.',
  '/.git/config',
  '/id_rsa',
  '/package.json',
  '/content/drafts/secret.md',
  '/content/newspapers/a.txt',
  '/src/cli.ts',
  '/link.txt',
  '/folder/passwd',
  '/@id/__x00__virtual',
  '/@vite/client/../../package.json',
  '/__open-in-editor?file=/etc/passwd',
];

/** A change is seen after the disk says so, which takes longer on a busy machine. */
const eventually = (ask: () => Promise<unknown>) => expect.poll(ask, { timeout: 15_000 });

describe.each(['dev', 'preview'] as const)('the %s server', (kind) => {
  let root: string;
  let serving: Serving;

  beforeAll(async () => {
    root = project();
    const at = { host: '127.0.0.1', port: 0 };
    if (kind === 'dev') {
      mkdirSync(join(root, 'public'));
      symlinkSync('/etc/passwd', join(root, 'public/link.txt'));
      serving = await serveDevelopment({ ...at, root, tell: () => {} });
    } else {
      const options = { root, out: null, strict: false, progress: silent };
      await build(options);
      symlinkSync('/etc/passwd', join(root, 'dist/link.txt'));
      symlinkSync('/etc', join(root, 'dist/folder'));
      serving = await servePublished({ ...at, out: join(root, 'dist'), basePath: '/' });
    }
  });
  afterAll(() => serving.close());

  it('serves the pages of the site with their types', async () => {
    const home = await ask(serving.address, '/');
    expect(home).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(home.body).toContain('开工');
    expect((await ask(serving.address, '/parks/')).status).toBe(200);
    expect((await ask(serving.address, '/feed.json')).headers['content-type']).toContain('json');
  });

  it('answers an address without a page with 404 and the site’s own page for it', async () => {
    const missing = await ask(serving.address, '/articles/none.html');
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('没有这一页');
  });

  it.each(OUTSIDE)('gives nothing outside the site for %s', async (path) => {
    const { status, body } = await ask(serving.address, path);
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toMatch(/root:|PASSWORD|private|not published|"yuankan"/);
  });

  it('refuses another host’s name, so that no foreign page can read it', async () => {
    expect((await ask(serving.address, '/', { host: 'evil.example' })).status).toBe(403);
    const foreign = await ask(serving.address, '/', { origin: 'https://evil.example' });
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses an address that cannot be decoded, and a method that writes', async () => {
    expect((await ask(serving.address, '/%E0%A4%A')).status).toBe(400);
    expect((await ask(serving.address, '/', {}, 'POST')).status).toBe(405);
  });

  if (kind === 'dev') {
    it('shows a change of the content, and a mistake in a template instead of a stale page', async () => {
      writeFileSync(join(root, 'content/newspapers/a.txt'), '长春高新区开工\n本报讯 一切顺利。\n');
      await eventually(async () => (await ask(serving.address, '/')).body).toContain('长春');
      writeFileSync(join(root, 'yuankan.config.yaml'), 'titel: 别\n');
      await eventually(async () => (await ask(serving.address, '/')).status).toBe(500);
      expect((await ask(serving.address, '/')).body).toContain('yuankan.config.yaml:1:1');
      writeFileSync(join(root, 'yuankan.config.yaml'), 'title: 新名\n');
      await eventually(async () => (await ask(serving.address, '/')).body).toContain('新名');
    });
  } else {
    it('shows a new release without being started again', async () => {
      writeFileSync(join(root, 'content/newspapers/a.txt'), '长春高新区开工\n本报讯 一切顺利。\n');
      await build({ root, out: null, strict: false, progress: silent });
      expect((await ask(serving.address, '/')).body).toContain('长春');
    });
  }
});
