/**
 * The article record: the program's public data format, one definition for what validates it,
 * what it is typed as, and the JSON Schema the site publishes.
 *
 * All offsets are UTF-16 code units over the whole decoded source file, front matter included.
 */
import * as z from 'zod';

const offset = z.int().nonnegative();

/** A half-open range `[start, end)` of the decoded source. */
export const SliceSchema = z.object({
  start: offset,
  end: offset,
  /** The file it lies in, where that is not the article's own: the second half of one continued on another page. */
  path: z.string().optional(),
});

/** One of the slices a paragraph is made of. */
export const PartSchema = SliceSchema;

export const PersonSchema = z.object({ name: z.string(), role: z.string().nullable() });

export const BylineSchema = z.object({
  /** As displayed: role and names, one blank between names. */
  text: z.string(),
  people: z.array(PersonSchema),
});

export const DatelineSchema = z.object({
  text: z.string(),
  place: z.string().nullable(),
  /** As printed (1月4日): a dateline names no year, and none is guessed. */
  date: z.string().nullable(),
  agency: z.string().nullable(),
});

export const ParagraphSchema = z.object({
  type: z.literal('paragraph'),
  /** What kind of paragraph, where it is not plain running text. */
  style: z.enum(['note', 'poem', 'list', 'signature', 'table', 'quote', 'question']).optional(),
  text: z.string(),
  source: PartSchema,
  /** The slices the text is made of, in order, when something (a fallen caption, a page break) stood inside. */
  parts: z.array(PartSchema).optional(),
});

export const FigureSchema = z.object({
  type: z.literal('figure'),
  caption: z.string(),
  /** Who made the picture, as printed (新华社记者 某某 摄). */
  credit: z.string().nullable(),
  /** Path below content/figures/, or null where the source has no picture. */
  image: z.string().nullable(),
  source: PartSchema,
});

export const BlockSchema = z.discriminatedUnion('type', [ParagraphSchema, FigureSchema]);

export const SectionSchema = z.object({
  /** Null for the lead, the part before the first subhead. */
  heading: z.string().nullable(),
  source: PartSchema.optional(),
  blocks: z.array(BlockSchema),
});

export const ParkMentionSchema = z.object({
  id: z.string(),
  name: z.string(),
  mentions: z.int().positive(),
  primary: z.boolean(),
});

export const PeriodSchema = z.object({
  text: z.string(),
  /** ISO 8601 at the printed precision: 2024, 2024-01, 2024-09-10. */
  start: z.string(),
  end: z.string(),
});

export const ComparisonSchema = z.object({
  kind: z.string(),
  direction: z.enum(['up', 'down', 'flat']).nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
});

export const StatisticSchema = z.object({
  indicator: z.string(),
  /** The indicator's id in content/indicators, or null where the register has none. */
  indicatorId: z.string().nullable().optional(),
  /** 规上, 全口径 and the like, as printed; null when the text says nothing. */
  scope: z.string().nullable().optional(),
  subject: z.string().nullable(),
  park: z.string().nullable(),
  value: z.number().nullable(),
  /** Upper end of a printed range (30%至40%). */
  valueTo: z.number().optional(),
  unit: z.string().nullable(),
  normalized: z.object({ value: z.number(), unit: z.string() }).nullable(),
  approximate: z.string().nullable(),
  comparison: ComparisonSchema.nullable(),
  /** 位居清远市第一 and the like, as printed. */
  rank: z.string().nullable().optional(),
  period: PeriodSchema.nullable(),
  text: z.string(),
  source: SliceSchema,
  /** True for a target or forecast (力争达到, 预计): never charted beside what was reached. */
  aimed: z.boolean().optional(),
  /**
   * Where the printed figure stands (108.86亿元; where only a change is printed, 13.6%): block index over all
   * blocks of the article, in order, and the range in that block's clean text. Figures never overlap.
   */
  at: z.object({ block: offset, start: offset, end: offset }).optional(),
});

export const EntitySchema = z.object({
  type: z.enum(['person', 'place', 'organisation']),
  name: z.string(),
  title: z.string().nullable().optional(),
  /** Other forms the text itself introduces (以下简称“聚石化学”). */
  aliases: z.array(z.string()).optional(),
  mentions: z.array(SliceSchema),
});

export const EventSchema = z.object({
  kind: z.string(),
  text: z.string(),
  date: z.string().nullable(),
  subject: z.string().nullable(),
  amount: z.object({ value: z.number(), unit: z.string() }).nullable(),
  source: SliceSchema,
});

export const EditSchema = z.object({
  rule: z.string(),
  start: offset,
  end: offset,
  from: z.string(),
  to: z.string(),
  reason: z.string().optional(),
  confidence: z.number().min(0).max(1),
  /** The file it lies in, where that is not the article's own; such edits come last. */
  path: z.string().optional(),
});

export const MessageSchema = z.object({
  rule: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  start: offset,
  end: offset,
  found: z.string().nullable(),
  expected: z.string().nullable(),
  reason: z.string(),
  /** How sure the decision is, 0 to 1, where it was a decision between readings. */
  confidence: z.number().min(0).max(1).optional(),
  /** The file it lies in, where that is not the article's own. */
  path: z.string().optional(),
});

/** A mistake of the newspaper itself, put right by an editor: shown on the page, in the ledger and in the feed. */
export const ErratumSchema = SliceSchema.extend({
  printed: z.string(),
  correct: z.string(),
  /** The day it was put right, ISO 8601. */
  date: z.string(),
  reason: z.string().nullable(),
});

export const ArticleRecordSchema = z.object({
  schema: z.literal('1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  publication: z.string().nullable(),
  date: z.string().nullable(),
  page: z.string().nullable(),
  edition: z.string().nullable().optional(),
  source: z.object({ path: z.string(), start: offset, end: offset, encoding: z.string() }),
  kicker: z.string().nullable(),
  headline: z.string().nullable(),
  subtitle: z.string().nullable(),
  byline: BylineSchema.nullable(),
  dateline: DatelineSchema.nullable(),
  sections: z.array(SectionSchema),
  /** Ids of parks that an editor decided the article is about, the first of them first of all, or is not about. */
  decidedParks: z.object({ about: z.array(z.string()), not: z.array(z.string()) }).optional(),
  parks: z.array(ParkMentionSchema),
  statistics: z.array(StatisticSchema),
  entities: z.array(EntitySchema),
  events: z.array(EventSchema).optional(),
  keywords: z.array(z.string()),
  summary: z.string(),
  characters: offset,
  readingMinutes: offset,
  edits: z.array(EditSchema),
  messages: z.array(MessageSchema),
  errata: z.array(ErratumSchema).optional(),
});

export type Slice = z.infer<typeof SliceSchema>;
export type Part = z.infer<typeof PartSchema>;
export type Byline = z.infer<typeof BylineSchema>;
export type Dateline = z.infer<typeof DatelineSchema>;
export type Paragraph = z.infer<typeof ParagraphSchema>;
export type Figure = z.infer<typeof FigureSchema>;
export type Block = z.infer<typeof BlockSchema>;
export type Section = z.infer<typeof SectionSchema>;
export type ParkMention = z.infer<typeof ParkMentionSchema>;
export type Period = z.infer<typeof PeriodSchema>;
export type Comparison = z.infer<typeof ComparisonSchema>;
export type Statistic = z.infer<typeof StatisticSchema>;
export type Entity = z.infer<typeof EntitySchema>;
export type Event = z.infer<typeof EventSchema>;
export type Edit = z.infer<typeof EditSchema>;
export type Message = z.infer<typeof MessageSchema>;
export type Erratum = z.infer<typeof ErratumSchema>;
export type ArticleRecord = z.infer<typeof ArticleRecordSchema>;

/**
 * The record as the parser leaves it, before anything is asked of its text:
 * parks, statistics, entities, events, keywords and summary are still empty.
 */
export type ArticleDraft = Omit<
  ArticleRecord,
  'parks' | 'statistics' | 'entities' | 'events' | 'keywords' | 'summary'
>;
