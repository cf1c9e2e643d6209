import type { Idf } from '../chinese/idf.ts';
import type { TaggedWord } from '../chinese/segmenter.ts';
import type { ArticleRecord, Entity } from '../record/schema.ts';
import type { ArticleText, TextPiece } from './article-text.ts';

const most = 8;

/** A word in a title or a subhead counts as often as this: whoever wrote it chose it. */
const titleWeight = 4;
const headingWeight = 2;

/** Names, nouns, terms, nominal verbs (招商, 治理) and Latin names (GDI). */
const TELLING = /^(?:n[rstz]?[a-z]*|vn|l|j|eng)$/;

/** Words of the trade that are in every article and tell nothing about one. */
const COMMON = new Set(
  '总统 总理 主席 副主席 双方 两国 各国 人民 世界 会见 合作 形势 经济 社会 附图片 图片 今天 昨天 今年 去年 表彰 先进 先进集体 先进个人 进一步 会议 讲话 报告 指示 精神 主题 特色 重点 重要 力量 能力 水平 效果 成果 成效 措施 办法 方式 方法 内容 过程 阶段 时期 时间 地区 地方 基础 机制 体系 环境 条件 结构 规模 质量 效益 优势 动力 活力 抓手 目的 意义 结果 影响 高度评价 指导方针 负责人 工作者 有关部门 相关 上半年 下半年 全年 年度 同比 企业家 职工 员工 群体 人士 记者招待会 发言人 新闻 消息 报道 文章 读者 记者 本报 近日 工作 活动 情况 问题 方面 单位 全国 国家 我国 中国 人员 项目 企业 公司 数据 作用 目标 关系 时候 同志 群众 部门 干部 建设 发展 推动 组织 管理 服务 生产 教育 研究 领导 计划 开展 要求 意见 条件 原则 领域 全面 有限公司 股份有限公司 股份 责任 有限责任 董事 董事长 总经理 副总经理 书记 主任 局长 图为'.split(
    ' ',
  ),
);

/**
 * The words that tell this article from others: TF-IDF over names and terms, the weightiest first, words as weighty
 * in code point order. The parks come first. A word that is part of one already chosen says nothing new.
 */
export function findKeywords(
  article: ArticleText,
  found: Pick<ArticleRecord, 'parks' | 'entities'>,
  { idf }: { readonly idf: Idf },
): string[] {
  const weights = new Map<string, number>();
  const count = (pieces: readonly TextPiece[], weight: number): void => {
    for (const { words } of pieces) {
      for (const { word, tag } of words) {
        if (isTelling(word, tag)) weights.set(word, (weights.get(word) ?? 0) + weight);
      }
    }
  };
  count(article.titles, titleWeight);
  count(article.headings, headingWeight);
  count(article.blocks, 1);
  const people = new Set(found.entities.filter(({ type }) => type === 'person').map(({ name }) => name));
  const ranked = [...weights]
    .map(([word, count]) => ({ word, count, weight: count * idf.of(word) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  // Asked of the weightiest only, until there are enough.
  const mayBeChosen = ({ word, count }: { readonly word: string; readonly count: number }): boolean =>
    // Someone named once, a reporter or a guest, is not what the article is about.
    (count > 1 || !people.has(word)) &&
    !found.parks.some(({ name }) => name.includes(word) || word.includes(name)) &&
    !isPieceOfName(word, found.entities);
  const chosen: string[] = [];
  for (const { name } of found.parks.slice(0, 2)) if (isDistinct(name, chosen)) chosen.push(name);
  for (const candidate of ranked) {
    if (chosen.length === most) break;
    if (isDistinct(candidate.word, chosen) && mayBeChosen(candidate)) chosen.push(candidate.word);
  }
  return chosen;
}

/** Neither is a part of the other. */
function isDistinct(word: string, chosen: readonly string[]): boolean {
  return !chosen.some((other) => other.includes(word) || word.includes(other));
}

/** 拉斐克 of 穆罕默德·拉斐克·塔拉尔, unless it is a name of its own. */
function isPieceOfName(word: string, entities: readonly Entity[]): boolean {
  return (
    entities.some(({ type, name }) => type === 'person' && name !== word && name.includes(word)) &&
    !entities.some(({ name, aliases }) => name === word || aliases?.includes(word))
  );
}

function isTelling(word: string, tag: TaggedWord['tag']): boolean {
  if (word.length < 2 || !TELLING.test(tag) || COMMON.has(word)) return false;
  return tag !== 'eng' || /^[A-Z]{2,}/.test(word);
}
