/** One indicator as `content/indicators/*.yaml` lists it. */
export interface Indicator {
  /** ASCII, stable, used in URLs and data: `industrial-value-added`. */
  readonly id: string;
  /** The canonical name: 工业增加值. */
  readonly name: string;
  /** Every other printed form of it. */
  readonly variants: readonly string[];
  readonly unit: 'money' | 'count' | 'ratio' | 'area' | 'energy' | 'mass' | 'volume';
  /** Over a span of time, at one moment, or a project's own size. */
  readonly measures: 'flow' | 'stock' | 'plan';
  readonly scope: string | null;
}

export interface IndicatorHit {
  readonly indicator: Indicator;
  readonly start: number;
  readonly end: number;
}

export interface IndicatorRegister {
  readonly indicators: readonly Indicator[];
  byId(id: string): Indicator | undefined;
  /** The longest printed form that ends exactly at `end` and begins at or after `from`. */
  endingAt(text: string, end: number, from: number): IndicatorHit | null;
  /** The longest printed form that begins exactly at `at`. */
  startingAt(text: string, at: number, to: number): IndicatorHit | null;
}

/** Builds the register; where two entries claim one form, the first in order keeps it. Look-ups take the longest form's length. */
export function indicatorRegister(indicators: readonly Indicator[]): IndicatorRegister {
  const forms = new Map<string, Indicator>();
  for (const indicator of indicators) {
    for (const form of [indicator.name, ...indicator.variants]) {
      if (!forms.has(form)) forms.set(form, indicator);
    }
  }
  const longest = Math.max(0, ...[...forms.keys()].map((form) => form.length));
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return {
    indicators,
    byId: (id) => byId.get(id),
    endingAt(text, end, from) {
      for (let start = Math.max(from, end - longest); start < end; start += 1) {
        const indicator = forms.get(text.slice(start, end));
        if (indicator !== undefined) return { indicator, start, end };
      }
      return null;
    },
    startingAt(text, at, to) {
      for (let end = Math.min(to, at + longest); end > at; end -= 1) {
        const indicator = forms.get(text.slice(at, end));
        if (indicator !== undefined) return { indicator, start: at, end };
      }
      return null;
    },
  };
}
