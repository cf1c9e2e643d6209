import type { Segmenter, TaggedWord } from '../chinese/segmenter.ts';
import { type AlignedRun, alignBlock, sourceSlice } from '../record/alignment.ts';
import { blocksOf, textOf } from '../record/blocks.ts';
import type { ArticleDraft, Block, Slice } from '../record/schema.ts';
import type { ParkHit, ParkRegister } from '../register/park.ts';

/** A piece of clean text with what several finders ask about it, worked out once and only when asked. */
export interface TextPiece {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly parkHits: readonly ParkHit[];
}

/** One block's clean text; `index` counts over all blocks of the article, as `statistics[].at.block` does. */
export interface TextBlock extends TextPiece {
  readonly index: number;
  readonly block: Block;
  /** The source slice behind `[start, end)` of the clean text. */
  slice(start: number, end: number): Slice;
}

/** An article as the finders read it. */
export interface ArticleText {
  readonly draft: ArticleDraft;
  /** Kicker, headline and subtitle, those that are there, in this order. */
  readonly titles: readonly TextPiece[];
  readonly headline: TextPiece | null;
  /** The subheads. */
  readonly headings: readonly TextPiece[];
  readonly blocks: readonly TextBlock[];
}

interface Tools {
  readonly segmenter: Segmenter;
  readonly parks: ParkRegister;
}

export function articleText(draft: ArticleDraft, tools: Tools): ArticleText {
  const piece = (text: string): TextPiece => textPiece(text, tools);
  const optional = (text: string | null): TextPiece | null => (text === null ? null : piece(text));
  const headline = optional(draft.headline);
  const titles = [optional(draft.kicker), headline, optional(draft.subtitle)];
  return {
    draft,
    headline,
    titles: titles.filter((title) => title !== null),
    headings: draft.sections.flatMap(({ heading }) => (heading === null ? [] : [piece(heading)])),
    blocks: blocksOf(draft).map((block, index) => textBlock(block, index, draft, tools)),
  };
}

function textBlock(block: Block, index: number, draft: ArticleDraft, tools: Tools): TextBlock {
  const piece = textPiece(textOf(block), tools);
  let runs: AlignedRun[] | undefined;
  return {
    index,
    block,
    text: piece.text,
    get words() {
      return piece.words;
    },
    get parkHits() {
      return piece.parkHits;
    },
    slice: (start, end) => {
      runs ??= alignBlock(block, draft.edits);
      return sourceSlice(runs, start, end);
    },
  };
}

function textPiece(text: string, { segmenter, parks }: Tools): TextPiece {
  let words: readonly TaggedWord[] | undefined;
  let hits: readonly ParkHit[] | undefined;
  return {
    text,
    get words() {
      words ??= segmenter.tags(text);
      return words;
    },
    get parkHits() {
      hits ??= parks.find(text);
      return hits;
    },
  };
}
