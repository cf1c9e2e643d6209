/** What a command may use of the world outside the project: handed to it, so that a test can hand it something else. */
export interface Terminal {
  /** The project's root: an absolute path. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A line of the command's result, to standard output. */
  readonly print: (line: string) => void;
  /** A line about the work, to standard error. */
  readonly tell: (line: string) => void;
  readonly stream: NodeJS.WritableStream;
  /** Whether a person watches `stream`. */
  readonly interactive: boolean;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** The day, ISO 8601, in UTC: for what is told to the editor, never for what is published. */
  readonly today: () => string;
}
