const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** `2025-01-13` → `2025年1月13日`. Anything else, such as `2025-01`, keeps its precision. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/** `2025-01-13` → `星期一`, by the calendar alone: no clock and no time zone takes part. */
export function chineseWeekday(iso: string): string {
  return `星期${WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''}`;
}
