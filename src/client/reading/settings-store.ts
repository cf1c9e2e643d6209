/** What a reader can choose. Null: as the page comes. */
export interface Settings {
  readonly theme: 'light' | 'dark' | 'sepia' | null;
  /** Steps of type size from -2 to 4. */
  readonly size: number;
  readonly face: 'sans' | null;
  readonly spacing: 'wide' | null;
  readonly direction: 'vertical' | null;
  /** Of the site's own words; null is Simplified Chinese. */
  readonly language: 'hant' | 'en' | null;
}

export const DEFAULTS: Settings = {
  theme: null,
  size: 0,
  face: null,
  spacing: null,
  direction: null,
  language: null,
};

const KEY = 'yuankan.reading';
export const SMALLEST = -2;
export const LARGEST = 4;

/** What was chosen on this device; the defaults where nothing was, or where nothing may be kept. */
export function readSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    return DEFAULTS;
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser may forbid keeping anything; the choice then lasts as long as the page.
  }
}

/** Reads what an earlier version, or anybody else, may have left: anything unknown is a default. */
export function parseSettings(text: string | null): Settings {
  const kept: unknown = text === null ? null : parse(text);
  if (typeof kept !== 'object' || kept === null) return DEFAULTS;
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(kept, name)?.value;
  const size = field('size');
  return {
    theme: oneOf(field('theme'), ['light', 'dark', 'sepia']),
    size:
      typeof size === 'number' && Number.isInteger(size) && size >= SMALLEST && size <= LARGEST ? size : 0,
    face: oneOf(field('face'), ['sans']),
    spacing: oneOf(field('spacing'), ['wide']),
    direction: oneOf(field('direction'), ['vertical']),
    language: oneOf(field('language'), ['hant', 'en']),
  };
}

/** Puts the choices on the root element, where the style sheet finds them. */
export function applySettings(root: HTMLElement, settings: Settings): void {
  setOrRemove(root, 'theme', settings.theme);
  setOrRemove(root, 'size', settings.size === 0 ? null : String(settings.size));
  setOrRemove(root, 'face', settings.face);
  setOrRemove(root, 'spacing', settings.spacing);
  setOrRemove(root, 'direction', settings.direction);
}

function setOrRemove(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete root.dataset[name];
  else root.dataset[name] = value;
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((one) => one === value) ?? null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
