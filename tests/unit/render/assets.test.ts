import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleClient, type ClientBundle } from '../../../src/render/assets.ts';

const roots: string[] = [];

/** A client of two scripts that share a module, and a style sheet with a part and a picture. */
function makeClient(): string {
  const client = mkdtempSync(join(tmpdir(), 'yuankan-client-'));
  roots.push(client);
  mkdirSync(join(client, 'shared'));
  writeFileSync(
    join(client, 'shared/mark.ts'),
    'export const mark = (text: string): string => "[" + text;\n',
  );
  writeFileSync(
    join(client, 'a.ts'),
    `import { mark } from './shared/mark.ts';\ndocument.title = mark('甲');\n`,
  );
  writeFileSync(
    join(client, 'b.ts'),
    `import { mark } from './shared/mark.ts';\ndocument.title = mark('乙');\n`,
  );
  writeFileSync(join(client, 'shared/part.css'), '.part { background: url(./dot.svg); }\n');
  writeFileSync(join(client, 'shared/dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(client, 'main.css'), `@import './shared/part.css';\nbody { margin: 0; }\n`);
  return client;
}

const listing = (bundle: ClientBundle) =>
  bundle.files.map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]);
const textOf = (bundle: ClientBundle, path: string) =>
  new Map(listing(bundle).map(([p, t]) => [p, t])).get(path);

describe('the client bundle', () => {
  let client: string;
  let bundle: ClientBundle;
  beforeAll(async () => {
    client = makeClient();
    bundle = await bundleClient({ client, cache: null });
  });
  afterAll(() => {
    for (const root of roots) rmSync(root, { recursive: true, force: true });
  });

  it('makes every entry one classic script, without imports, that runs from a folder', () => {
    const script = textOf(bundle, bundle.assets.script('a'));
    expect(script).toMatch(/^\(function\(\)\{/);
    expect(script).not.toMatch(/\bimport\b|\bexport\b/);
    expect(script).toContain('甲');
  });

  it('names files after their content, below assets/', () => {
    expect(bundle.assets.script('a')).toMatch(/^assets\/a-[\w-]{8}\.js$/);
    expect(bundle.assets.style('main.css')).toMatch(/^assets\/main-[\w-]{8}\.css$/);
  });

  it('puts imported styles in and refers to pictures by relative address, never as data', () => {
    const style = textOf(bundle, bundle.assets.style('main.css'));
    expect(style).toContain('.part{');
    expect(style).toMatch(/url\((?:\.\/)?dot-[\w-]+\.svg\)/);
    expect(style).not.toContain('data:');
  });

  it('gives the same bytes wherever the sources lie', async () => {
    const again = await bundleClient({ client: makeClient(), cache: null });
    expect(listing(again)).toEqual(listing(bundle));
  });

  it('says which assets there are when one is asked for that is not', () => {
    expect(() => bundle.assets.script('nothing')).toThrow(
      'no client asset is called nothing; there are a, b',
    );
  });

  it('keeps the bundle, and makes it anew when a source, a part of a style or the list of entries changes', async () => {
    const changing = makeClient();
    const cache = join(changing, 'cache/client.json');
    const build = () => bundleClient({ client: changing, cache });
    const first = await build();
    expect(listing(await build())).toEqual(listing(first));
    writeFileSync(
      join(changing, 'shared/mark.ts'),
      'export const mark = (text: string): string => "<" + text;\n',
    );
    const second = await build();
    expect(second.assets.script('a')).not.toBe(first.assets.script('a'));
    writeFileSync(join(changing, 'shared/part.css'), '.other { color: red; }\n');
    const third = await build();
    expect(textOf(third, third.assets.style('main.css'))).toContain('.other{');
    writeFileSync(join(changing, 'c.ts'), 'document.title = "丙";\n');
    expect((await build()).assets.script('c')).toMatch(/^assets\/c-/);
  });
});
