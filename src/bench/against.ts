import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedPage } from './generate.ts';

/** Another tool a user would pick, given the same articles. */
export interface Rival {
  readonly name: string;
  /** Writes the same articles as this tool wants them. */
  prepare(folder: string, pages: Iterable<GeneratedPage>): void;
  /** Builds once, from nothing. */
  build(folder: string): SpawnSyncReturns<string>;
}

export const RIVALS: Readonly<Record<string, Rival>> = {
  hugo: {
    name: 'Hugo',
    prepare: prepareHugo,
    build: (folder) => run(folder, 'hugo', ['--quiet', '--cleanDestinationDir']),
  },
  eleventy: {
    name: 'Eleventy',
    prepare: prepareEleventy,
    build: (folder) => npx(folder, '@11ty/eleventy@3', ['--quiet']),
  },
  pagefind: {
    name: 'Hugo and Pagefind',
    prepare: prepareHugo,
    build(folder) {
      const built = run(folder, 'hugo', ['--quiet', '--cleanDestinationDir']);
      return built.status === 0 ? npx(folder, 'pagefind@1', ['--site', 'public', '--silent']) : built;
    },
  },
};

function run(cwd: string, command: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(command, words, { cwd, encoding: 'utf8' });
}

/** Fetched for the comparison only: no part of the program. */
function npx(cwd: string, name: string, words: readonly string[]): SpawnSyncReturns<string> {
  return run(cwd, 'npx', ['--yes', name, ...words]);
}

const HUGO_FILES: Readonly<Record<string, string>> = {
  'config.toml':
    'baseURL = "https://paper.example/"\ntitle = "园刊"\nlanguageCode = "zh-CN"\nhasCJKLanguage = true\n[taxonomies]\npark = "parks"\n',
  'layouts/_default/baseof.html':
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
  'layouts/_default/single.html':
    '{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }} {{ range .Params.parks }}<a href="{{ "parks/" | relURL }}{{ . | urlize }}/">{{ . }}</a>{{ end }}</p>{{ .Content }}<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></article>{{ end }}\n',
  'layouts/_default/list.html':
    '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (.Paginate .Pages 50).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Summary | plainify }}</li>{{ end }}</ul>{{ end }}\n',
};

function prepareHugo(folder: string, pages: Iterable<GeneratedPage>): void {
  writeAll(folder, HUGO_FILES);
  writeMarkdown(join(folder, 'content/articles'), pages, 'parks');
}

const ELEVENTY_FILES: Readonly<Record<string, string>> = {
  'eleventy.config.mjs':
    'export default (config) => { config.addCollection("articles", (api) => api.getFilteredByGlob("articles/*.md")); return { dir: { output: "public" } }; };\n',
  '_includes/article.njk':
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><article><h1>{{ title }}</h1>{{ content | safe }}</article></body></html>\n',
  'parks.njk':
    '---\npagination:\n  data: collections\n  size: 1\n  alias: park\npermalink: "parks/{{ pagination.pageNumber }}/index.html"\n---\n<h1>{{ park }}</h1><ul>{% for item in collections[park] %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul>\n',
};

function prepareEleventy(folder: string, pages: Iterable<GeneratedPage>): void {
  writeAll(folder, ELEVENTY_FILES);
  writeMarkdown(join(folder, 'articles'), pages, 'tags');
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The same text, with headline and paragraphs already told apart: the others cannot read a newspaper page. */
function writeMarkdown(folder: string, pages: Iterable<GeneratedPage>, parks: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { path, headline, date, park, text } of pages) {
    const head = `---\ntitle: ${JSON.stringify(headline)}\ndate: ${date}\n${parks}: [${JSON.stringify(park)}]\nlayout: article.njk\n---\n`;
    const body = text.slice(text.indexOf('\n') + 1);
    writeFileSync(join(folder, `${path.slice(path.lastIndexOf('/') + 1, -4)}.md`), head + body);
  }
}
