import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BuildReport } from '../../../src/build-report.ts';
import { inputsOf } from '../../../src/cache/inputs.ts';
import { SiteConfigSchema } from '../../../src/config.ts';
import { lastBuild, rememberBuild } from '../../../src/publish/last-build.ts';
import { choosePlace, type PublishPlace } from '../../../src/publish/place.ts';
import { publish } from '../../../src/publish/publish.ts';
import { failCall, restoreCalls } from '../../fixtures/failing-calls.ts';

afterEach(restoreCalls);

function stillPublished(place: PublishPlace, inputs: string) {
  return lastBuild(place).stillPublished(inputs);
}

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
    expect(await stillPublished(place, 'inputs')).toEqual({ ...report, written: 0 });
    expect(await stillPublished(place, 'other inputs')).toBeNull();
    expect(await stillPublished(place, '')).toBeNull();
  });

  it.each([
    ['changed', (file: string) => appendFileSync(file, '!')],
    ['removed', (file: string) => rmSync(file)],
    [
      'replaced',
      (file: string) => {
        rmSync(file);
        writeFileSync(file, '二');
      },
    ],
  ])('is none when a published file was %s by hand', async (_, change) => {
    const { place } = await builtOnce();
    change(join(place.out, 'a/b.html'));
    expect(await stillPublished(place, 'inputs')).toBeNull();
  });

  it('is none when the manifest is gone, or what is remembered is not whole', async () => {
    const { place, report } = await builtOnce();
    const manifest = join(place.releases, `${report.release}.manifest`);
    const text = readFileSync(manifest, 'utf8');
    rmSync(manifest);
    expect(await stillPublished(place, 'inputs')).toBeNull();
    writeFileSync(manifest, text.replace(/^.* index\.html\n/m, ''));
    expect(await stillPublished(place, 'inputs')).toBeNull();
    writeFileSync(manifest, text);
    expect(await stillPublished(place, 'inputs')).not.toBeNull();
    appendFileSync(join(place.state, 'last-build.json'), '!');
    expect(await stillPublished(place, 'inputs')).toBeNull();
  });

  it('is none when the inputs were uncertain, or nothing is published', async () => {
    const { place, report } = await builtOnce();
    rememberBuild(place, '', report);
    expect(existsSync(join(place.state, 'last-build.json'))).toBe(false);
    rememberBuild(place, '', report);
    rememberBuild(place, 'inputs', report);
    expect(await stillPublished(place, 'inputs')).not.toBeNull();
    rmSync(place.out);
    rememberBuild(place, 'inputs', report);
    expect(existsSync(join(place.state, 'last-build.json'))).toBe(false);
  });

  it('is none when it could not be remembered, which is no fault', async () => {
    const { place, report } = await builtOnce();
    failCall('renameSync', 'ENOSPC', /last-build/);
    expect(() => rememberBuild(place, 'new inputs', report)).not.toThrow();
    expect(readdirSync(place.state)).toEqual(['releases']);
  });

  it('is none when another site was published since', async () => {
    const { place } = await builtOnce();
    await publish(place, [{ path: 'index.html', content: '三' }]);
    expect(await stillPublished(place, 'inputs')).toBeNull();
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
