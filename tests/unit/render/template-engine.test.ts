import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../../src/render/template-engine.ts';

function templates(files: Record<string, string>) {
  const directory = mkdtempSync(join(tmpdir(), 'templates-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return () => loadTemplates(directory);
}

describe('the template engine', () => {
  it('escapes what it fills in', () => {
    const engine = templates({ 'page.hbs': '<p>{{title}}</p>' })();
    expect(engine.render('page', { title: 'a<b' }, 'x.html')).toBe('<p>a&lt;b</p>');
  });

  it('names template, line, column and article when a field is missing', () => {
    const engine = templates({ 'page.hbs': '<h1>\n  {{headlin}}</h1>' })();
    expect(() => engine.render('page', { headline: '标题' }, 'articles/a.html')).toThrow(
      'templates/page.hbs:2:5: this page has no “headlin” (while rendering articles/a.html)',
    );
  });

  it('names the partial when the mistake is in one', () => {
    const engine = templates({ 'page.hbs': '{{> inner}}', 'partials/inner.hbs': '\n\n{{nothing}}' })();
    expect(() => engine.render('page', {}, 'x.html')).toThrow('templates/partials/inner.hbs:3:3');
  });

  it('row 58: names the place where a partial is asked for that is not there, before any page', () => {
    expect(templates({ 'page.hbs': '<p>\n  {{> innr}}', 'partials/inner.hbs': '' })).toThrow(
      'templates/page.hbs:2:3: there is no partial “innr”',
    );
  });

  it('lets a template define partials of its own, and a layout show what it is given', () => {
    const engine = templates({
      'page.hbs': '{{#> layout}}{{#*inline "own"}}[{{title}}]{{/inline}}{{> own}}{{/layout}}',
      'partials/layout.hbs': '<main>{{> @partial-block}}</main>',
    })();
    expect(engine.render('page', { title: 'a' }, 'x.html')).toBe('<main>[a]</main>');
  });

  it('row 58: says which template there is none of', () => {
    expect(() => templates({})().render('page', {}, 'x.html')).toThrow(
      'templates/page.hbs: there is no such',
    );
  });

  it.each(['partials/a.hbs', 'page.hbs'])('row 61: refuses a text in three braces: %s', (name) => {
    expect(templates({ [name]: '<p>\n<b>{{{article.title}}}</b>' })).toThrow(
      `templates/${name}:2:4: “article.title” is text: in three braces it would be shown as HTML, write {{article.title}}`,
    );
    expect(templates({ [name]: '{{#if a}}{{&title}}{{/if}}' })).toThrow(
      `templates/${name}:1:10: “title” is text`,
    );
    expect(templates({ [name]: '{{{article.body}}}{{{svg}}}' })).not.toThrow();
  });

  it('row 60: ends a partial that asks for itself without end, and names it', () => {
    const engine = templates({ 'page.hbs': '{{> a}}', 'partials/a.hbs': 'a{{> a}}' })();
    const begun = performance.now();
    expect(() => engine.render('page', {}, 'x.html')).toThrow(
      /^templates\/partials\/a\.hbs: Maximum call stack size exceeded/,
    );
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('names the line of a template that cannot be read', () => {
    expect(templates({ 'page.hbs': '<p>\n{{#if a}}' })).toThrow(/^templates\/page\.hbs:\d+/);
  });

  it('does not let a template reach an object’s prototype', () => {
    const engine = templates({ 'page.hbs': '{{constructor.name}}' })();
    expect(() => engine.render('page', {}, 'x.html')).toThrow('templates/page.hbs:1');
  });
});
