/** One input for each different fault, the shortest found. */
export class Faults {
  readonly #kinds = new Map<string, { readonly fault: string; readonly input: Uint8Array }>();

  readonly #onNew: (fault: string, input: Uint8Array) => void;

  constructor(onNew: (fault: string, input: Uint8Array) => void = () => undefined) {
    this.#onNew = onNew;
  }

  note(fault: string, input: Uint8Array): void {
    const kind = kindOf(fault);
    const known = this.#kinds.get(kind);
    if (known === undefined) this.#onNew(fault, input);
    if (known === undefined || known.input.length > input.length) this.#kinds.set(kind, { fault, input });
  }

  get size(): number {
    return this.#kinds.size;
  }

  /** Each with its input in base64. */
  told(): string[] {
    return [...this.#kinds.values()].map(({ fault, input }) => describeFault(fault, input));
  }
}

export function describeFault(fault: string, input: Uint8Array): string {
  return `${fault}\n  input (base64): ${Buffer.from(input).toString('base64')}`;
}

/** Faults in the same words but for their numbers are one. */
const kindOf = (fault: string): string => fault.split('\n', 2).join(' ').replace(/\d+/g, '0').slice(0, 160);
