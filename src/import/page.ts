/** A page as it arrives, whatever the file was: where each run of text stood, before anything is read into it. */

/** A rectangle in the page's unit, measured from the page's upper left corner, y growing downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A run of text on one line, set in one size. */
export interface Run extends Box {
  readonly text: string;
  /** Size of the type, in the page's unit. */
  readonly size: number;
  /** How sure the recogniser was of the run, 0 to 1; absent where the text was not recognised but set. */
  readonly confidence?: number;
  /** Which of its lines a recogniser put the run in; runs of one line are parted only by a column's gap. */
  readonly row?: number;
}

/** A picture on the page; `png` is null where it could not be taken out. */
export interface PageImage extends Box {
  readonly png: Uint8Array | null;
  readonly pixels: readonly [width: number, height: number];
}

/** A thin line drawn on the page: newspapers part columns and articles with them. */
export interface Rule extends Box {
  readonly direction: 'horizontal' | 'vertical';
}

/** One page: its unit is the file's own (points for PDF, pixels for most recognisers). */
export interface ImportedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly unit: 'pt' | 'px' | 'mm10' | 'inch1200';
  readonly runs: readonly Run[];
  readonly images: readonly PageImage[];
  readonly rules: readonly Rule[];
}

/** What the file itself says of its date, paper and page; nothing is guessed. */
export interface ImportedMatter {
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
  readonly source?: string;
}

/** A block of a file that has paragraphs but no places: a text document or a saved page. */
export interface ProseBlock {
  readonly role: 'headline' | 'subtitle' | 'subhead' | 'paragraph' | 'caption';
  readonly text: string;
}

/** A file read. `notes` are single lines for the person who imported it. */
export type ImportedFile = {
  readonly format: string;
  readonly matter: ImportedMatter;
  readonly notes: readonly string[];
} & (
  | { readonly kind: 'pages'; readonly pages: readonly ImportedPage[] }
  | { readonly kind: 'prose'; readonly blocks: readonly ProseBlock[] }
  | { readonly kind: 'text'; readonly text: string }
);

/** The one clear line a bad file gets: what was found, and what to do. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
}
