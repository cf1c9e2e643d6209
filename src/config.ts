/** The site's settings: `yuankan.config.yaml` at the project's root, resolved once and never changed after. */
import * as z from 'zod';
import { ENCODINGS } from './source/encodings.ts';

export const SiteConfigSchema = z.strictObject({
  title: z.string().default('园刊').describe('The masthead.'),
  tagline: z.string().default('高新区新闻 · 可溯源的每一个字').describe('The line beside the masthead.'),
  description: z
    .string()
    .default('把报纸上的高新区新闻整理成可读、可查、可溯源的篇章。')
    .describe('One sentence about the site, for search engines and feeds.'),
  origin: z
    .url()
    .default('https://yuankan.example')
    .describe('Scheme and host the site is published under; canonical links, feeds and the sitemap need it.'),
  basePath: z
    .string()
    .regex(/^\/(?:[^/]+\/)*$/, 'must begin and end with a slash')
    .default('/')
    .describe('Path below the origin, with a slash at both ends: / or /a/b/.'),
  language: z.string().default('zh-CN').describe('The language of the pages (BCP 47).'),
  traditional: z
    .boolean()
    .default(true)
    .describe(
      'Publish every article in Traditional characters as well; it doubles the time articles take to write.',
    ),
  contact: z
    .string()
    .nullable()
    .default(null)
    .describe('Where readers report mistakes: a mail address; without one the link is left out.'),
  segmenter: z
    .enum(['jieba', 'nodejieba', 'intl'])
    .default('jieba')
    .describe(
      "What cuts text into words: jieba's words and algorithm as the program itself has them, nodejieba, which cuts the same more slowly, or Node's own Intl.Segmenter.",
    ),
  shareFont: z
    .string()
    .nullable()
    .default(null)
    .describe(
      "A font file with Chinese characters, relative to the project's root: pictures for shared links are then PNG, which most services want, at about 50 ms an article; without one they are SVG.",
    ),
  encodings: z
    .record(
      z
        .string()
        .regex(
          /^(?:newspapers|articles|pages)(?:\/[^/]+)*$/,
          'a file or folder below content/, as newspapers/1986',
        ),
      z.enum(ENCODINGS),
    )
    .default({})
    .describe(
      'Files and folders below content/ whose encoding cannot be told or is told wrongly, each with its encoding: newspapers/1986: gb18030.',
    ),
  content: z.string().default('content').describe("Folder of the texts, relative to the project's root."),
  templates: z.string().default('templates').describe('Folder of the page templates.'),
  public: z.string().default('public').describe('Folder of files that are copied as they are.'),
  output: z.string().default('dist').describe('Where the site is published to.'),
});

export type SiteConfig = z.infer<typeof SiteConfigSchema>;
