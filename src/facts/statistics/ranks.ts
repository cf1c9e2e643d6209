/** 位居清远市第一: kept with the figure before it, never a figure itself. */
export interface Rank {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const RANK =
  /(?:位居|位列|居于|稳居|跃居|跃升至|跃升到|跃至|名列|排名|排在|排|居|列|进入|晋升至|上升至|上升到|跻身|保持)(?:[^，。；0-9、■]|[0-9]+(?=[家个])){0,16}(?:第[一二三四五六七八九十百0-9]+(?:位|名|方阵|梯队)?|首位|榜首|前列|前茅|前[一二三四五六七八九十0-9]+[名位强]?)|(?:总量|增速|增幅|排名|规模|综合实力)[^，。；0-9■]{0,8}第[一二三四五六七八九十0-9]+(?:位|名)?/g;

export function scanRanks(text: string, start: number, end: number): Rank[] {
  const part = text.slice(start, end);
  return [...part.matchAll(RANK)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length,
    text: hit[0],
  }));
}
