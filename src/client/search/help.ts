import { element, PRINTED, printed } from './element.ts';

/** What can be asked, by example: each can be chosen. */
const examples: readonly (readonly [query: string, meaning: string | readonly [string, printed: string]])[] =
  [
    ['高新区 党建', '两个词都有'],
    ['"高质量发展"', '逐字相符'],
    ['创新 -钟表', '有前者而无后者'],
    ['增长>30%', '按数字：增幅超过30%'],
    ['60亿..300亿', '按数字：从60亿到300亿'],
    ['工业增加值>=100亿元', '某项指标达到'],
    ['园区:清远 年份:2024', ['限定园区、年份，也可用', '记者: 省份: 指标: 日期:2024-01..2024-06']],
    ['qygxq', '拼音或首字母'],
  ];

/** What is typed is Chinese in every language of the site. */
function meaningOf(meaning: string | readonly [string, string]): (Node | string)[] {
  return typeof meaning === 'string' ? [meaning] : [meaning[0], ' ', printed(meaning[1])];
}

/** Shown before anything is asked. */
export function renderHelp(choose: (query: string) => void): HTMLElement {
  const list = element('dl', { class: 'search-help' });
  for (const [query, meaning] of examples) {
    const button = element('button', { type: 'button', lang: PRINTED }, query);
    button.addEventListener('click', () => choose(query));
    list.append(element('div', {}, element('dt', {}, button), element('dd', {}, ...meaningOf(meaning))));
  }
  list.append(
    element(
      'div',
      {},
      element('dt', {}, element('kbd', {}, '/'), ' ', element('kbd', {}, '↓'), ' ', element('kbd', {}, '↑')),
      element('dd', {}, '到检索框；在结果之间移动，回车打开，Esc 返回检索框'),
    ),
  );
  return list;
}
