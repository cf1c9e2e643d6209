/** One high-tech park as the register knows it: the front matter of `content/parks/<id>.md`. */
export interface Park {
  /** ASCII, stable, used in URLs: `qingyuan`. */
  readonly id: string;
  /** The short name newspapers use and readers know: 清远高新区. */
  readonly name: string;
  /** The official full name: 清远高新技术产业开发区. */
  readonly fullName: string;
  /** Every other form that means this park. */
  readonly aliases: readonly string[];
  /** Province-level unit, short form: 广东, 内蒙古. */
  readonly province: string;
  readonly city: string | null;
  readonly level: 'national' | 'provincial' | 'other';
  /** Year it became what `level` says, where known. */
  readonly since: number | null;
  /** Markdown introduction: the body of the file. */
  readonly introduction: string;
}

/** A park named in a text; offsets are into the text that was searched. */
export interface ParkHit {
  readonly park: Park;
  readonly start: number;
  readonly end: number;
}

export interface ParkRegister {
  readonly parks: readonly Park[];
  byId(id: string): Park | undefined;
  /** Longest match, left to right, never inside a longer name. Linear in the text's length. */
  find(text: string): ParkHit[];
}
