import type { Idf } from '../chinese/idf.ts';
import type { TaggedWord } from '../chinese/segmenter.ts';
import type { ArticleText, TextPiece } from './article-text.ts';

const most = 8;

/** A word in a title or a subhead counts as often as this: whoever wrote it chose it. */
const titleWeight = 4;
const headingWeight = 2;

/** Names, nouns, terms, idioms, nominal verbs (招商, 治理) and Latin names (GDI). */
const TELLING = /^(?:n[rstz]?[a-z]*|vn|l|i|j|eng)$/;

/** Words of the trade that are in every article and tell nothing about one. */
const COMMON = new Set(
  '记者 本报 近日 工作 活动 情况 问题 方面 单位 全国 国家 我国 中国 人员 项目 企业 公司 数据 作用 目标 关系 时候 同志 群众 部门 干部 建设 发展 推动 组织 管理 服务 生产 教育 研究 领导 计划 开展 要求 意见 条件 原则 领域 全面 有限公司 股份有限公司 股份 责任 有限责任 董事 董事长 总经理 副总经理 书记 主任 局长 图为'.split(
    ' ',
  ),
);

/**
 * The words that tell this article from others: TF-IDF over names and terms, the weightiest first, words as weighty
 * in code point order. The parks come first. A word that is part of one already chosen says nothing new.
 */
export function findKeywords(
  article: ArticleText,
  found: { readonly parks: readonly { readonly name: string; readonly mentions: number }[] },
  { idf }: { readonly idf: Idf },
): string[] {
  const weights = new Map<string, number>();
  const count = (pieces: readonly TextPiece[], weight: number): void => {
    for (const { word, tag } of pieces.flatMap((piece) => piece.words)) {
      if (isTelling(word, tag)) weights.set(word, (weights.get(word) ?? 0) + weight);
    }
  };
  count(article.titles, titleWeight);
  count(article.headings, headingWeight);
  count(article.blocks, 1);
  const ranked = [...weights]
    .filter(([word]) => !found.parks.some(({ name }) => name.includes(word) || word.includes(name)))
    .map(([word, weight]) => ({ word, weight: weight * idf.of(word) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return distinct([...found.parks.slice(0, 2).map(({ name }) => name), ...ranked.map(({ word }) => word)]);
}

function isTelling(word: string, tag: TaggedWord['tag']): boolean {
  if (!TELLING.test(tag) || COMMON.has(word)) return false;
  return tag === 'eng' ? /^[A-Z]{2,}/.test(word) : word.length >= 2;
}

function distinct(words: readonly string[]): string[] {
  const chosen: string[] = [];
  for (const word of words) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => other.includes(word) || word.includes(other))) chosen.push(word);
  }
  return chosen;
}
