import * as z from 'zod';
import type { EntitySpan } from '../facts/entity-spans.ts';

const TYPES = { PER: 'person', LOC: 'place', ORG: 'organisation' } as const;

const GoldTextSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** Start, end and type; offsets count characters of the text (code points). */
  entities: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.enum(['PER', 'LOC', 'ORG'])])),
});

export interface GoldText {
  readonly text: string;
  readonly spans: readonly EntitySpan[];
}

/** A text and the names known in it, one JSON object a line. */
export function* goldTexts(lines: string): Generator<GoldText> {
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const { text, entities } = GoldTextSchema.parse(JSON.parse(line));
    const units = unitsBefore(text);
    const spans = entities.map(([start, end, type]) => ({
      type: TYPES[type],
      start: units[start] ?? text.length,
      end: units[end] ?? text.length,
    }));
    yield { text, spans };
  }
}

/** How many UTF-16 units stand before each character. */
function unitsBefore(text: string): number[] {
  let at = 0;
  return [...text].map((char) => {
    at += char.length;
    return at - char.length;
  });
}
