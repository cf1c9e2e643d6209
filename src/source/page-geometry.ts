/**
 * Where each run of a page's text stood: `<name>.page.json` beside `<name>.txt`, as the import wrote it.
 * Offsets are UTF-16 units of the text below the front matter, so that front matter can be edited.
 */
import * as z from 'zod';

const offset = z.int().nonnegative();

export const PageGeometrySchema = z.strictObject({
  schema: z.literal('1'),
  /** The imported file. `sha256` is of its bytes. */
  source: z.strictObject({ name: z.string(), sha256: z.string(), bytes: offset, format: z.string() }),
  /** SHA-256 of the text that the offsets count in: where it differs, the text was changed and nothing here fits. */
  text: z.strictObject({ sha256: z.string() }),
  pages: z.array(
    z.strictObject({
      number: z.int().positive(),
      width: z.number(),
      height: z.number(),
      unit: z.enum(['pt', 'px', 'mm10', 'inch1200']),
    }),
  ),
  /** In text order; not overlapping. `size` is of the type, in the page's unit. */
  blocks: z.array(
    z.strictObject({
      start: offset,
      end: offset,
      role: z.enum(['kicker', 'headline', 'subtitle', 'subhead', 'paragraph', 'caption']),
      size: z.number(),
      /** Place in `images` of the picture a caption belongs to. */
      image: offset.optional(),
    }),
  ),
  /** In text order: start, end, page, x, y, width, height, and the recogniser's confidence (0 to 1) where it has one. */
  boxes: z.array(
    z
      .tuple([offset, offset, z.int().positive(), z.number(), z.number(), z.number(), z.number()])
      .rest(z.number().min(0).max(1)),
  ),
  /** `file` is a path below content/figures/, or null where the picture could not be taken out. */
  images: z.array(
    z.strictObject({
      page: z.int().positive(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      file: z.string().nullable(),
    }),
  ),
});

export type PageGeometry = z.infer<typeof PageGeometrySchema>;

/** The geometry's file beside a text file. */
export function geometryPath(textPath: string): string {
  return textPath.replace(/\.txt$/, '.page.json');
}
