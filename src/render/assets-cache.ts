import * as z from 'zod';

/** One bundled entry of `src/client`: the files it became and the sources it was made from. */
export const BundledEntrySchema = z.object({
  name: z.string(),
  path: z.string(),
  files: z.array(z.object({ path: z.string(), base64: z.string() })),
  sources: z.array(z.string()),
});

/** The bundle as it is kept between builds. */
export const KeptBundleSchema = z.object({ fingerprint: z.string(), entries: z.array(BundledEntrySchema) });

export type BundledEntry = z.infer<typeof BundledEntrySchema>;
export type KeptBundle = z.infer<typeof KeptBundleSchema>;
