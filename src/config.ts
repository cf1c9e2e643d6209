/** The site's settings: `yuankan.config.yaml` at the project's root, resolved once and never changed after. */
import { z } from 'zod';

export const SiteConfigSchema = z.strictObject({
  /** The masthead. */
  title: z.string().default('园刊'),
  /** The line beside the masthead. */
  tagline: z.string().default('高新区新闻 · 可溯源的每一个字'),
  description: z.string().default('把报纸上的高新区新闻整理成可读、可查、可溯源的篇章。'),
  /** Scheme and host the site is published under; canonical links, feeds and the sitemap need it. */
  origin: z.url().default('https://yuankan.example'),
  /** Path below the origin, with a slash at both ends: `/` or `/a/b/`. */
  basePath: z
    .string()
    .regex(/^\/(?:[^/]+\/)*$/, 'must begin and end with a slash')
    .default('/'),
  language: z.string().default('zh-CN'),
  /** Publish every article in Traditional characters as well; it doubles the time articles take to write. */
  traditional: z.boolean().default(true),
  /** Where readers report mistakes: a mail address, or null to leave the link out. */
  contact: z.string().nullable().default(null),
  /** What cuts text into words: nodejieba, or Node's own Intl.Segmenter where the add-on cannot be built. */
  segmenter: z.enum(['nodejieba', 'intl']).default('nodejieba'),
  /** Directories, relative to the project's root. */
  content: z.string().default('content'),
  templates: z.string().default('templates'),
  public: z.string().default('public'),
  output: z.string().default('dist'),
});

export type SiteConfig = z.infer<typeof SiteConfigSchema>;
