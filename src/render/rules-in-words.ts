/** What a rule does to the printed text, in a reader's words. */
export interface RuleInWords {
  readonly name: string;
  readonly explanation: string;
}

const RULES: Readonly<Record<string, RuleInWords>> = {
  'join-wrapped-lines': { name: '接行', explanation: '窄栏折行在词中留下的空白，合拢。' },
  'full-width-punctuation': { name: '全角标点', explanation: '文字层里的半角标点，改为报上的全角标点。' },
  'curly-quotes': { name: '引号', explanation: '直引号成对改为弯引号。' },
  'subhead-caesura': { name: '小标题空格', explanation: '小标题两句之间的空白，写作一个全角空格。' },
  misprint: { name: '误字', explanation: '排印的错字，正文改正，报上原样保留在此。' },
  'correct-text': { name: '编辑校读', explanation: '编辑核对版面后的改动。' },
  erratum: { name: '勘误', explanation: '报上的差错，编辑更正，报上原样保留在此。' },
  markdown: { name: '标记', explanation: '文稿中的排版标记，不属于正文。' },
  byline: { name: '署名', explanation: '署名行的记号和空白。' },
  headline: { name: '标题', explanation: '标题行的空白与折行。' },
  furniture: { name: '版面杂项', explanation: '报头、页码、广告等不属于文章的文字。' },
};

/** A rule's name and what it does; a rule nobody has described goes by its own id. */
export function ruleInWords(rule: string): RuleInWords {
  return RULES[rule] ?? { name: rule, explanation: '' };
}
