const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS: Readonly<Record<string, string>> = {
  日: 'Sunday',
  一: 'Monday',
  二: 'Tuesday',
  三: 'Wednesday',
  四: 'Thursday',
  五: 'Friday',
  六: 'Saturday',
};

const DATE = /^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/;

/**
 * A date or period as the site writes them, in English: 2025年1月13日 星期一 → Monday, 13 January 2025;
 * 2024年1—11月 → January–November 2024. Null for anything else.
 */
export function englishDate(text: string): string | null {
  const [, day = '', weekday] = /^(.*?)(?: ?星期([日一二三四五六]))?$/.exec(text) ?? [];
  const written = day === '' ? '' : (dateOf(day) ?? periodOf(day));
  if (written === null) return null;
  if (weekday === undefined) return written === '' ? null : written;
  return [WEEKDAYS[weekday], written].filter(Boolean).join(', ');
}

function dateOf(text: string): string | null {
  const month = /^(\d{1,2})月$/.exec(text)?.[1];
  if (month !== undefined) return MONTHS[Number(month) - 1] ?? null;
  return fullDateOf(text);
}

function fullDateOf(text: string): string | null {
  const [whole, year, month, day] = DATE.exec(text) ?? [];
  if (whole === undefined || year === undefined) return null;
  return [day, month && (MONTHS[Number(month) - 1] ?? month), year].filter(Boolean).join(' ');
}

/** The end of a period leaves out what it shares with the beginning. */
function periodOf(text: string): string | null {
  const [from = '', to = '', ...more] = text.split('—');
  if (to === '' || more.length > 0) return null;
  const full = dateOf(from);
  if (full !== null && /^\d{4}年/.test(to)) return joined(full, dateOf(to));
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月?(?:(\d{1,2})日?)?$/.exec(from) ?? [];
  if (month === '') return null;
  const end = dateOf(day === '' || to.includes('月') ? `${year}年${to}` : `${year}年${month}月${to}`);
  const named = MONTHS[Number(month) - 1] ?? month;
  const start = day === '' ? named : to.includes('月') ? `${day} ${named}` : day;
  return joined(start, end);
}

function joined(from: string, to: string | null): string | null {
  return to === null ? null : `${from}–${to}`;
}
