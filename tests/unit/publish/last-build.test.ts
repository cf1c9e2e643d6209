import { appendFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../../src/build-report.ts';
import { inputsOf } from '../../../src/cache/inputs.ts';
import { SiteConfigSchema } from '../../../src/config.ts';
import { rememberBuild, stillPublished } from '../../../src/publish/last-build.ts';
import { choosePlace } from '../../../src/publish/place.ts';
import { publish } from '../../../src/publish/publish.ts';

async function builtOnce() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'last-build-')));
  const place = choosePlace('dist', { root, sources: [] });
  const { release, files } = await publish(place, [
    { path: 'index.html', content: '一' },
    { path: 'a/b.html', content: '二' },
  ]);
  const report: BuildReport = {
    ...{ status: 0, release, articles: 1, parks: 1, pages: 2, files, written: 2, edits: 0 },
    ...{ setAside: [], remarks: [] },
  };
  rememberBuild(place, 'inputs', report);
  return { root, place, report };
}

describe('a build with nothing to do', () => {
  it('is told by its inputs, and reports what is published', async () => {
    const { place, report } = await builtOnce();
    expect(stillPublished(place, 'inputs')).toEqual({ ...report, written: 0 });
    expect(stillPublished(place, 'other inputs')).toBeNull();
    expect(stillPublished(place, '')).toBeNull();
  });

  it.each([
    ['changed', (file: string) => appendFileSync(file, '!')],
    ['removed', (file: string) => rmSync(file)],
    ['replaced', (file: string) => (rmSync(file), writeFileSync(file, '二'))],
  ])('is none when a published file was %s by hand', async (_, change) => {
    const { place } = await builtOnce();
    change(join(place.out, 'a/b.html'));
    expect(stillPublished(place, 'inputs')).toBeNull();
  });

  it('is none when another site was published since', async () => {
    const { place } = await builtOnce();
    await publish(place, [{ path: 'index.html', content: '三' }]);
    expect(stillPublished(place, 'inputs')).toBeNull();
  });
});

describe('the inputs of a build', () => {
  it('are others when a file appears, changes or goes, and uncertain just after', () => {
    const root = mkdtempSync(join(tmpdir(), 'inputs-'));
    const config = SiteConfigSchema.parse({});
    const later = Date.now() + 60_000;
    const seen = new Set([inputsOf(root, config, later)]);
    writeFileSync(join(root, 'yuankan.config.yaml'), 'title: 一\n');
    seen.add(inputsOf(root, config, later));
    writeFileSync(join(root, 'yuankan.config.yaml'), 'title: 二二\n');
    seen.add(inputsOf(root, config, later));
    expect(seen.size).toBe(3);
    expect(inputsOf(root, config, Date.now())).toBe('');
  });
});
