/** Nothing is published: the site of before stays as it is. */
export const NOTHING_PUBLISHED = 2;
/** Another build holds the lock. */
export const ALREADY_RUNNING = 3;

export interface Refusing {
  readonly code: string;
  /** Where: a file, or file:line:column. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly advice: string;
  readonly status?: typeof NOTHING_PUBLISHED | typeof ALREADY_RUNNING;
}

/**
 * A reason for the whole command to stop, written for the person who ran it:
 * `place: CODE: found …, expected …; what to do`. Content is never such a reason.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly status: number;

  constructor({ code, place, found, expected, advice, status = NOTHING_PUBLISHED }: Refusing) {
    super(`${place}: ${code}: found ${found}, expected ${expected}; ${advice}`);
    this.code = code;
    this.status = status;
  }
}

/** The code of a failed system call (ENOENT), or null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
