import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteLinks } from '../../../src/check/link-facts.ts';
import { type LinkChecker, linkChecker } from '../../../src/check/links.ts';
import { resolve } from '../../../src/check/resolve-link.ts';

/** Checks a site of these files, as it would be published below a folder. */
function check(files: Readonly<Record<string, string>>) {
  const checker = linkChecker({ origin: 'https://paper.example', basePath: '/a/b/' });
  for (const [path, content] of Object.entries(files)) checker.add(path, content);
  return checker.broken().map(({ path, address, reason }) => `${path}: ${address}: ${reason}`);
}

describe('the link checker', () => {
  it('is content with a site whose every address leads somewhere', () => {
    const files = {
      'index.html':
        '<a href="articles/1.html#p2">一</a><a href="./">首</a><a href="https://elsewhere.example/x">外</a>' +
        '<a href="mailto:desk@paper.example?subject=%E6%8A%A5">信</a><a href="?q=x">查</a>',
      'articles/1.html':
        '<link rel="canonical" href="https://paper.example/a/b/articles/1.html"><p id="p2">…</p><a href="#p2">二</a>' +
        '<img src="../figures/%E5%9B%BE.png" srcset="../figures/%E5%9B%BE.png 1x, ../figures/2.png 2x"><a href="../">首</a>',
      'figures/图.png': '',
      'figures/2.png': '',
      'feed.atom':
        '<link href="https://paper.example/a/b/articles/1.html"/><id>https://paper.example/a/b/</id>',
    };
    expect(check(files)).toEqual([]);
  });

  it.each([
    ['a page that is not there', { 'index.html': '<a href="x.html">' }, 'index.html: x.html: no such file'],
    [
      'a place that is not on the page',
      { 'index.html': '<a href="#p9">' },
      'index.html: index.html#p9: no such place on the page',
    ],
    [
      'a place that is not on another page',
      { 'index.html': '<a href="b.html#p9">', 'b.html': '<p id="p1">' },
      'index.html: b.html#p9: no such place on the page',
    ],
    [
      'a script',
      { 'index.html': '<script src="assets/s.js" defer></script>' },
      'index.html: assets/s.js: no such file',
    ],
    [
      'a picture for large screens',
      { 'index.html': '<img srcset="1.png 1x, 2.png 2x">', '1.png': '' },
      'index.html: 2.png: no such file',
    ],
    [
      'a canonical address',
      { 'index.html': '<link href="https://paper.example/a/b/home.html">' },
      'index.html: home.html: no such file',
    ],
    [
      'an address in a sitemap',
      { 'sitemap.xml': '<loc>https://paper.example/a/b/x.html</loc>' },
      'sitemap.xml: x.html: no such file',
    ],
    [
      'an address in a JSON feed',
      { 'feed.json': '{"url":"https://paper.example/a/b/x.html"}' },
      'feed.json: x.html: no such file',
    ],
    [
      'an address in structured data',
      {
        'index.html':
          '<script type="application/ld+json">{"url":"https://paper.example/a/b/x.html"}</script>',
      },
      'index.html: x.html: no such file',
    ],
    [
      'an address above the site',
      { 'index.html': '<a href="../x.html">' },
      'index.html: ../x.html: outside the site',
    ],
    [
      'an address at the host’s root',
      { 'index.html': '<a href="/x.html">' },
      'index.html: /x.html: outside the site',
    ],
    [
      'a picture in a style',
      { 'assets/s.css': 'a{background:url(x.svg)}' },
      'assets/s.css: assets/x.svg: no such file',
    ],
    [
      'an address with an escaped ampersand',
      { 'index.html': '<a href="a&amp;b.html">', 'a&amp;b.html': '' },
      'index.html: a&b.html: no such file',
    ],
  ])('names %s', (_, files, expected) => {
    expect(check(files as Record<string, string>)).toEqual([expected]);
  });

  it('takes text that looks like a tag for text', () => {
    expect(check({ 'index.html': '<p>&lt;a href="x.html"&gt; href=&quot;y.html&quot;</p>' })).toEqual([]);
  });

  it('looks at two thousand pages in a moment', () => {
    const page = `<p id="p1">正文</p><a href="index.html#p1">首</a>${'<p>高新区的新闻。</p>'.repeat(300)}`;
    const checker = linkChecker({ origin: 'https://paper.example', basePath: '/' });
    checker.add('index.html', page);
    const before = performance.now();
    for (let n = 0; n < 2000; n += 1)
      checker.add(`articles/${n}.html`, page.replace('index.html', '../index.html'));
    expect(checker.broken()).toEqual([]);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

describe('the link checker that knows the release before', () => {
  const site = { origin: 'https://paper.example', basePath: '/' };
  const before = {
    'index.html': '<a href="a.html#p1">一</a>',
    'a.html': '<p id="p1">…</p><p id="p2">…</p>',
    'b.html': '<a href="a.html">二</a>',
  };
  /** Broken links where only `now` was made anew; what is null has gone. */
  const brokenAfter = (
    now: Readonly<Record<string, string | null>>,
    old: Readonly<Record<string, string>> = before,
  ) => {
    const first = linkChecker(site);
    for (const [path, content] of Object.entries(old)) first.add(path, content);
    const checker = linkChecker(site, first.links());
    for (const [path, content] of Object.entries({ ...old, ...now })) {
      if (content === null) continue;
      if (path in now) checker.add(path, content);
      else checker.addKnown(path);
    }
    const found = checker.broken().map(({ path, address }) => `${path}: ${address}`);
    const files = Object.entries({ ...old, ...now }).filter(([, content]) => content !== null);
    // What is kept for the build after this one says the same again.
    const again = linkChecker(site, checker.links());
    for (const [path] of files) again.addKnown(path);
    expect(again.broken().map(({ path, address }) => `${path}: ${address}`)).toEqual(found);
    return found;
  };

  it('follows the links of what was made anew', () => {
    expect(brokenAfter({ 'b.html': '<a href="a.html#p2">二</a>' })).toEqual([]);
    expect(brokenAfter({ 'b.html': '<a href="a.html#p3">二</a>' })).toEqual(['b.html: a.html#p3']);
    expect(brokenAfter({ 'c.html': '<a href="d.html">三</a>' })).toEqual(['c.html: d.html']);
  });

  it('tells of links in other files when the page they lead to has gone, or a place on it', () => {
    // Once, though it is missed in two places: nearly every page points at the front page.
    expect(brokenAfter({ 'a.html': null })).toEqual(['b.html: a.html']);
    expect(brokenAfter({ 'a.html': '<p id="p2">…</p>' })).toEqual(['index.html: a.html#p1']);
  });

  it('tells again of links that led nowhere before, until they do', () => {
    const broken = { ...before, 'b.html': '<a href="x.html">二</a>' };
    expect(brokenAfter({ 'index.html': '' }, broken)).toEqual(['b.html: x.html']);
    expect(brokenAfter({ 'x.html': '' }, broken)).toEqual([]);
  });
});

describe('the link checker, build after build', () => {
  const site = { origin: 'https://paper.example', basePath: '/' };
  const path = fc.constantFrom('a.html', 'b.html', 'c/d.html', 'c/e.html', 'f.json');
  const page = fc
    .tuple(
      fc.subarray(['p1', 'p2', 'p3', 's1']),
      fc.array(fc.tuple(path, fc.constantFrom('', '#p1', '#p2', '#s1')), { maxLength: 6 }),
    )
    .map(([ids, links]) =>
      [
        ...ids.map((id) => `<p id="${id}">`),
        ...links.map(([to, place]) => `<a href="${site.origin}/${to}${place}">`),
      ].join(''),
    );
  const change = fc.tuple(path, fc.option(page, { freq: 3 }));

  it('says what it says when it looks at every file anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 8 }), (builds) => {
        const files = new Map<string, string>();
        let known: SiteLinks | null = null;
        for (const changes of builds) {
          const made = new Set<string>();
          for (const [changed, content] of changes) {
            if (content === null) files.delete(changed);
            else files.set(changed, content);
            made.add(changed);
          }
          const clean = linkChecker(site);
          const checker: LinkChecker = linkChecker(site, known);
          for (const [at, content] of files) {
            clean.add(at, content);
            if (made.has(at) || known === null) checker.add(at, content);
            else checker.addKnown(at);
          }
          expect(checker.broken()).toEqual(clean.broken());
          known = checker.links();
        }
      }),
    );
  });
});

describe('an address written by a template', () => {
  const site = 'https://paper.example/a/b/';
  const part = fc.constantFrom(
    '..',
    'articles',
    'parks',
    'x.html',
    '1-2.html',
    'index.html',
    '.',
    '',
    '园',
    '%20',
  );
  const address = fc
    .tuple(
      fc.constantFrom('', '', '../', '../../', '/', site, 'https://other.example/'),
      fc.array(part),
      fc.constantFrom('', '#p1', '#a%20b', '?q'),
    )
    .map(([start, parts, end]) => start + parts.join('/') + end);

  it('leads where a browser would go', () => {
    const from = fc.constantFrom('index.html', 'articles/1.html', 'parks/figures/x.json');
    fc.assert(
      fc.property(from, address, (path, written) => {
        const found = resolve(path, written, site);
        // No browser goes anywhere by an address whose host can't be one, such as `//%20`.
        if (!URL.canParse(written, site + path)) {
          expect(found).toBe('outside');
          return;
        }
        const url = new URL(written, site + path);
        if (found === null || found === 'outside') {
          expect(url.href.startsWith(site)).toBe(false);
          return;
        }
        const below = decodeURIComponent(url.href.slice(site.length).replace(/[?#].*$/, ''));
        expect(found.path).toBe(below === '' || below.endsWith('/') ? `${below}index.html` : below);
        expect(found.fragment).toBe(decodeURIComponent(url.hash.slice(1)));
      }),
    );
  });
});
