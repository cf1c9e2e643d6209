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

/** What a recogniser already grouped: the lines of one paragraph or column, in its own order. */
export interface ImportedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly unit: 'pt' | 'px' | 'mm10' | 'inch1200';
  readonly runs: readonly Run[];
  readonly images: readonly PageImage[];
  readonly rules: readonly Rule[];
}

/** The page's own label where the file carries one (A05), and what the file says of its date and paper. */
export interface ImportedMatter {
  readonly publication?: string;
  readonly date?: string;
  readonly page?: string;
}

/** A file read, or one clear line saying why it could not be. */
export interface ImportedFile {
  readonly format: string;
  readonly pages: readonly ImportedPage[];
  readonly matter: ImportedMatter;
  readonly notes: readonly string[];
}

/** The one clear line a bad file gets: what was found, and what to do. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';
}
