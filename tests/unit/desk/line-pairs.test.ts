import { expect, test } from 'vitest';
import { linePairs } from '../../../src/desk/client/parts/line-pairs.ts';
import { remainingSeconds } from '../../../src/remaining.ts';

test('lines that differ in a passage are shown as that passage with a little around it', () => {
  const line = (name: string) =>
    `今年以来，全市上下一心抓项目、促投资，${name}机器人产业园一期工程今天正式开工建设。`;
  expect(linePairs([`- ${line('临江')}`, '- 园区 东陵 1', `+ ${line('北湾')}`])).toEqual([
    {
      before: '…来，全市上下一心抓项目、促投资，',
      lost: '临江',
      gained: '北湾',
      after: '机器人产业园一期工程今天正式开工…',
    },
    { before: '', lost: '园区 东陵 1', gained: '', after: '' },
  ]);
});

test('a character that stands twice is not taken for both sides', () => {
  expect(linePairs(['- 人人', '+ 人'])).toEqual([{ before: '人', lost: '人', gained: '', after: '' }]);
});

test('the time that is left is told from the pace so far, and not from too little', () => {
  expect(remainingSeconds(100, 400, 10_000)).toBe(30);
  expect(remainingSeconds(100, 400, 1_000)).toBeNull();
  expect(remainingSeconds(1, 400, 10_000)).toBeNull();
  expect(remainingSeconds(0, 400, 10_000)).toBeNull();
  expect(remainingSeconds(400, 400, 10_000)).toBe(0);
});
