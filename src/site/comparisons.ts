/**
 * Against what newspapers measure a change, where the site has words of its own for it in every language; any other
 * comparison is named as it was printed.
 */
export const COMPARISONS: ReadonlySet<string> = new Set([
  '同比',
  '环比',
  '比上年',
  '比年初',
  '年均',
  '增长',
  '增加',
  '提高',
  '下降',
  '减少',
  '翻番',
  '完成年度计划',
]);
