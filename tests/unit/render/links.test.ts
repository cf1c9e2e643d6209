import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import { absoluteLink, relativeLink, rootFrom } from '../../../src/render/links.ts';

describe('links', () => {
  it.each([
    ['index.html', 'parks/qingyuan.html', 'parks/qingyuan.html'],
    ['parks/qingyuan.html', 'articles/a.html', '../articles/a.html'],
    ['articles/a.html', 'articles/b.html', 'b.html'],
    ['articles/a.html', 'index.html', '../index.html'],
  ])('from %s to %s is %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  it('names the root from any depth', () => {
    expect([rootFrom('index.html'), rootFrom('parks/a.html')]).toEqual(['', '../']);
  });

  it('carries the base path in canonical addresses and drops index.html', () => {
    const config = SiteConfigSchema.parse({ origin: 'https://example.org', basePath: '/a/b/' });
    expect(absoluteLink(config, 'parks/index.html')).toBe('https://example.org/a/b/parks/');
    expect(absoluteLink(config, 'articles/x.html')).toBe('https://example.org/a/b/articles/x.html');
  });
});
