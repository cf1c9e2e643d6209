/** A newspaper's page as printed (3, 08, A05), out of that or 第三版, 第08版, A05版; null when it is none. */
export function parsePage(text: string): string | null {
  const bare = text.trim().replace(/^第/, '').replace(/版$/, '').trim();
  const han = HAN_PAGES.indexOf(bare);
  if (han > 0) return String(han);
  return /^[A-Za-z]{0,2}\d{1,3}$/.test(bare) && /[1-9]/.test(bare) ? bare : null;
}

const UNITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const HAN_PAGES = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'].flatMap((tens) =>
  UNITS.map((unit) => tens + unit),
);
