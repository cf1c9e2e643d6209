/** How many were right, of how many read and how many known. */
export interface Rates {
  right: number;
  read: number;
  gold: number;
}

export function noRates(): Rates {
  return { right: 0, read: 0, gold: 0 };
}

/** F1, precision and recall in one line. */
export function ratesLine(name: string, { right, read, gold }: Rates): string {
  const [precision, recall] = [right / Math.max(1, read), right / Math.max(1, gold)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `${name.padEnd(13)} F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  (${gold} gold)`;
}
