import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const GoldBlockSchema = z.object({
  type: z.enum(['paragraph', 'caption']),
  text: z.string(),
  /** The caption stood elsewhere in the paper. */
  moved: z.boolean().optional(),
});

const GoldArticleSchema = z.object({
  headline: z.string(),
  byline: z.object({ text: z.string(), names: z.array(z.string()) }).nullable(),
  blocks: z.array(GoldBlockSchema),
  misprints: z.array(z.object({ right: z.string(), wrong: z.string(), near: z.string() })),
  /** Offset of the headline in the page's text. */
  start: z.int().nonnegative(),
});

const GoldPageSchema = z.object({ page: z.string(), articles: z.array(GoldArticleSchema) });

export type GoldArticle = z.infer<typeof GoldArticleSchema>;
export type GoldPage = z.infer<typeof GoldPageSchema>;

/** The pages of a folder whose right reading is known: `x.txt` with `x.gold.json` beside it, in order of their names. */
export function goldPages(folder: string): { readonly path: string; readonly gold: GoldPage }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => ({
      path: name.replace(/\.gold\.json$/, '.txt'),
      gold: GoldPageSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    }));
}
