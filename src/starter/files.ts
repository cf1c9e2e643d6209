/** What a newsroom's own site begins with. Everything is the editor's from then on: nothing here is read again. */
import * as z from 'zod';
import { SiteConfigSchema } from '../config.ts';

export interface StarterOptions {
  readonly title: string;
  readonly publication: string;
  readonly origin: string;
  readonly basePath: string;
  /** What package.json asks npm for: a version, or `file:` and a path. */
  readonly yuankan: string;
}

export interface StarterFile {
  readonly path: string;
  readonly content: string;
}

/** Files written anew; what is copied from the program's own folder is listed in COPIED. */
export function starterFiles(options: StarterOptions): StarterFile[] {
  return [
    { path: 'package.json', content: packageJson(options) },
    { path: 'yuankan.config.yaml', content: configYaml(options) },
    { path: 'yuankan.config.schema.json', content: configSchema() },
    { path: '.gitignore', content: 'node_modules\ndist\n.yuankan/\n' },
    { path: `content/newspapers/example/2025-03-18-A05.txt`, content: examplePage(options.publication) },
    { path: 'README.md', content: readme(options.title) },
  ];
}

/** Copied from the program: what an editor changes, and what publishes the site. */
export const COPIED = [
  'templates',
  'public',
  'content/parks',
  'content/indicators',
  'content/lexicon',
  'content/pages',
  '.github/workflows/pages.yml',
] as const;

function packageJson({ title, yuankan }: StarterOptions): string {
  const scripts = Object.fromEntries(
    ['build', 'dev', 'preview', 'check', 'import', 'records', 'inspect'].map((name) => [
      name,
      `yuankan ${name}`,
    ]),
  );
  const description = `${title}: a site made with Yuankan`;
  // nodejieba's install script finds node-pre-gyp only where the project itself asks for it.
  const dependencies = { '@mapbox/node-pre-gyp': '2.0.3', yuankan };
  return `${JSON.stringify({ private: true, type: 'module', description, scripts, dependencies }, null, 2)}\n`;
}

function configYaml({ title, origin, basePath }: StarterOptions): string {
  return `# yaml-language-server: $schema=./yuankan.config.schema.json
# The masthead, and the line beside it.
title: ${JSON.stringify(title)}
tagline: 高新区新闻 · 可溯源的每一个字
# Where the site will be: scheme and host, and the path below it with a slash at both ends.
# A GitHub Pages project site is https://NAME.github.io and /REPOSITORY/.
origin: ${JSON.stringify(origin)}
basePath: ${JSON.stringify(basePath)}
# A mail address for readers who find a mistake; without one no link is shown.
# contact: desk@example.org
`;
}

/** JSON Schema of the settings: an editor that knows it completes and checks the file while it is written. */
export function configSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(SiteConfigSchema, { io: 'input' }), null, 2)}\n`;
}

function examplePage(publication: string): string {
  return `---
publication: ${JSON.stringify(publication)}
date: 2025-03-18
page: A05
---
示例：老厂房里长出机器人产业

▶ 本报记者 周岚

这是一篇示例。把报纸页面的文字放进 content/newspapers,或者用 npm run import -- 页面.pdf 导入,再删掉这个文件。

栏窄留下的空 格、半角标点和"直引号",发布时都会理顺,原文一个字也不会丢。
`;
}

function readme(title: string): string {
  return `# ${title}

| | |
|---|---|
| \`npm install\` | once |
| \`npm run dev\` | shows the site while you work; the editor's desk is at \`/desk/\` |
| \`npm run import -- FILE…\` | brings in PDF, OCR (ALTO, hOCR, PAGE XML), DOCX, saved web pages, folders, \`-\` |
| \`npm run check\` | everything there is to say about the content |
| \`npm run build\` | publishes to \`dist/\`: copy it to any web host |

Settings: \`yuankan.config.yaml\`. Pages: \`content/newspapers/\`. Parks: \`content/parks/\`. The look: \`templates/\`.
\`.github/workflows/pages.yml\` publishes to GitHub Pages at each push, once Settings → Pages → Source is “GitHub Actions”.
`;
}
