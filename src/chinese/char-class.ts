/** Classes of UTF-16 units, by code point ranges of the Unicode blocks. All take a unit as `charCodeAt` gives it. */

/** A Han ideograph: unified, extension A, compatibility, or either half of a supplementary one; also 〇 and 々. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    isHanSurrogate(unit) ||
    unit === 0x3007 ||
    unit === 0x3005
  );
}

/** Planes 2 and 3 (extensions B to H) hold nothing but ideographs. */
function isHanSurrogate(unit: number): boolean {
  return (unit >= 0xd840 && unit <= 0xd8ff) || (unit >= 0xdc00 && unit <= 0xdfff);
}

export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

export function isLatin(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  );
}

/** Kana and bopomofo: set solid like Han. */
export function isKana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x312f;
}

/** A mark that is set full-width in Chinese text: 、。〈《「 and ，：（ and curly quotes, dash and ellipsis. */
export function isCjkPunctuation(unit: number): boolean {
  return (
    (unit >= 0x3001 && unit <= 0x303f && unit !== 0x3005 && unit !== 0x3007) ||
    (unit >= 0xff01 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20) ||
    (unit >= 0xff3b && unit <= 0xff40) ||
    (unit >= 0xff5b && unit <= 0xff65) ||
    (unit >= 0x2018 && unit <= 0x201d) ||
    unit === 0x2014 ||
    unit === 0x2026
  );
}

/** A blank within a line: space, tab, no-break space, ideographic space. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000;
}

export function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
