import { expect, test } from 'vitest';
import { remarksOnFuture } from '../../../src/check/future-dates.ts';
import { dayOf } from '../../../src/commands/today.ts';
import { formatRemark } from '../../../src/remark.ts';
import { sampleRecord } from '../site/record-sample.ts';

const TEXT = '---\npage: 3\ndate: 2031-01-02\n---\n园区开工\n';
const dated = (date: string | null, path = 'a.txt') =>
  sampleRecord({ date, source: { path, start: 0, end: 1, encoding: 'utf-8' } });

test('a page dated after today is told of once, at its date, however many articles it has', () => {
  const remarks = remarksOnFuture([dated('2031-01-02'), dated('2031-01-02')], '2026-01-01', () => TEXT);
  expect(remarks.map(formatRemark)).toEqual([
    'a.txt:3:1: W_DATE_FUTURE: found 2031-01-02, expected at latest 2026-01-01; check the year',
  ]);
  expect(remarks[0]?.level).toBe('warning');
});

test('a page whose name alone dates it is told of at its first line', () => {
  const remarks = remarksOnFuture([dated('2031-01-02', '2031-01-02.txt')], '2026-01-01', () => '园区开工');
  expect(remarks).toMatchObject([{ path: '2031-01-02.txt', line: 1, column: 1 }]);
});

test('today, the past and no date at all are not in the future', () => {
  const records = [dated('2026-01-01'), dated('1978-05-13'), dated('2026'), dated(null)];
  expect(remarksOnFuture(records, '2026-01-01', () => TEXT)).toEqual([]);
});

test('today is the day SOURCE_DATE_EPOCH says, else the clock’s', () => {
  const clock = new Date('2026-03-04T23:59:59Z');
  expect(dayOf('86400', clock)).toBe('1970-01-02');
  expect([undefined, '', 'soon'].map((epoch) => dayOf(epoch, clock))).toEqual(Array(3).fill('2026-03-04'));
});
