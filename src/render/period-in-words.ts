import { chineseDate } from './dates.ts';

/** `2024-01`…`2024-11` → `2024年1—11月`; a period of one unit is that unit. */
export function periodInWords(start: string, end: string): string {
  if (start === end) return chineseDate(start);
  const [startYear, startMonth, startDay] = start.split('-').map(Number);
  const [endYear, endMonth, endDay] = end.split('-').map(Number);
  if (startYear !== endYear) return `${chineseDate(start)}—${chineseDate(end)}`;
  if (startDay === undefined && endDay === undefined) return `${startYear}年${startMonth}—${endMonth}月`;
  if (startMonth !== endMonth) return `${startYear}年${startMonth}月${startDay}日—${endMonth}月${endDay}日`;
  return `${startYear}年${startMonth}月${startDay}—${endDay}日`;
}
