/** What the desk calls things, in the reader's language. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  kicker: '引题',
  headline: '标题',
  subtitle: '副题',
  byline: '署名',
  subhead: '小标题',
  paragraph: '正文',
  caption: '图说',
  furniture: '版面杂项',
  'front-matter': '文件头',
};

export const RULE_NAMES: Readonly<Record<string, string>> = {
  'join-wrapped-lines': '并行',
  'full-width-punctuation': '全角标点',
  'curly-quotes': '弯引号',
  'subhead-caesura': '小标题间隔',
  misprint: '错字',
  headline: '标题',
  'correct-text': '编辑改字',
  erratum: '勘误',
  typeset: '版式',
  subhead: '小标题',
  byline: '署名',
  figure: '图说',
};

export function kindName(kind: string): string {
  return KIND_NAMES[kind] ?? kind;
}

export function ruleName(rule: string): string {
  return RULE_NAMES[rule] ?? rule;
}

export function timeText(seconds: number): string {
  return seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}
