/**
 * The site's open data as tables: one definition for the CSV, NDJSON and Parquet files and for the data dictionary.
 * Every cell is a string, a number, a truth value or null; null is what the newspaper does not print.
 */
import type { ArticleCard } from '../record/card.ts';
import type { ArticleRecord, Entity, Event, Statistic } from '../record/schema.ts';
import type { Park } from '../register/park.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

export type Cell = string | number | boolean | null;

/** The cells of some rows, column by column, in the order of the table's columns: an array for each row would cost more. */
export type Columns = readonly Cell[][];

interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  /** For the data dictionary, in Chinese. */
  readonly meaning: string;
  readonly cell: (row: Row) => Cell;
}

interface DataTable<Row> {
  /** The files' name without ending. */
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  readonly columns: readonly Column<Row>[];
  /** The rows of some articles, or those of the whole site, which are told once. */
  readonly rows:
    | {
        readonly ofArticle: (article: ArticleCard, record: ArticleRecord) => readonly Row[];
        /** How many those are. */
        readonly count: (article: ArticleCard) => number;
      }
    | { readonly ofSite: (site: Site) => readonly Row[] };
}

/** A table whose rows only it can read. */
export interface OpenTable {
  readonly name: string;
  readonly title: string;
  readonly meaning: string;
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'meaning'>[];
  /** Adds an article's rows. Null where an article has no rows of its own in this table. */
  readonly addArticle: ((columns: Columns, article: ArticleCard, record: ArticleRecord) => void) | null;
  readonly countOf: ((article: ArticleCard) => number) | null;
  readonly addSite: ((columns: Columns, site: Site) => void) | null;
}

interface StatisticRow {
  readonly record: ArticleRecord;
  readonly statistic: Statistic;
  readonly number: number;
}

const statistics: DataTable<StatisticRow> = {
  name: 'statistics',
  title: '数据点',
  meaning: '报道中出现的每一个统计数据，一行一个，均可回到原句。',
  rows: {
    ofArticle: (_, record) =>
      record.statistics.map((statistic, index) => ({ record, statistic, number: index + 1 })),
    count: ({ statistics }) => statistics,
  },
  columns: [
    text('id', '数据点编号：文章编号加序号', ({ record, number }) => `${record.id}#s${number}`),
    text('article', '文章编号', ({ record }) => record.id),
    text('article_date', '文章见报日期，未知则空', ({ record }) => record.date),
    text('park', '所属园区编号；数据不属于某个园区本身则空', ({ statistic }) => statistic.park),
    text('subject', '数据的主体，按原文', ({ statistic }) => statistic.subject),
    text('indicator', '指标：指标表中的规范名称，表中没有的按原文', ({ statistic }) => statistic.indicator),
    text('indicator_id', '指标在指标表中的编号', ({ statistic }) => statistic.indicatorId ?? null),
    text('scope', '统计口径，如“规模以上”', ({ statistic }) => statistic.scope ?? null),
    number('value', '数值，按原文单位；原文只有增幅则空', ({ statistic }) => statistic.value),
    number('value_to', '区间的上限（30%至40%）', ({ statistic }) => statistic.valueTo ?? null),
    text('unit', '单位，按原文', ({ statistic }) => statistic.unit),
    text('approximate', '约数用字：约、近、超、余、多等', ({ statistic }) => statistic.approximate),
    number(
      'normalized_value',
      '换算成基本单位的数值',
      ({ statistic }) => statistic.normalized?.value ?? null,
    ),
    text(
      'normalized_unit',
      '基本单位：CNY、percent、m2 等',
      ({ statistic }) => statistic.normalized?.unit ?? null,
    ),
    text(
      'comparison_kind',
      '比较方式：同比、环比、完成年度计划等',
      ({ statistic }) => statistic.comparison?.kind ?? null,
    ),
    text(
      'comparison_direction',
      'up 增、down 减、flat 平',
      ({ statistic }) => statistic.comparison?.direction ?? null,
    ),
    number('comparison_value', '比较的数值', ({ statistic }) => statistic.comparison?.value ?? null),
    text('comparison_unit', '比较的单位', ({ statistic }) => statistic.comparison?.unit ?? null),
    text('rank', '位次，按原文', ({ statistic }) => statistic.rank ?? null),
    text('period', '时期，按原文', ({ statistic }) => statistic.period?.text ?? null),
    text('period_start', '时期起点，ISO 8601', ({ statistic }) => statistic.period?.start ?? null),
    text('period_end', '时期终点，ISO 8601', ({ statistic }) => statistic.period?.end ?? null),
    truth('aimed', '是否为目标或预测，而非实际值', ({ statistic }) => statistic.aimed === true),
    text('text', '原文片段', ({ statistic }) => statistic.text),
    text('source_path', '来源文件', ({ record }) => record.source.path),
    whole('source_start', '片段在来源文件中的起点（UTF-16）', ({ statistic }) => statistic.source.start),
    whole('source_end', '片段在来源文件中的终点', ({ statistic }) => statistic.source.end),
    text('page', '本站页面，带锚点', ({ record, number }) => `${paths.article(record.id)}#s${number}`),
  ],
};

const articles: DataTable<ArticleCard> = {
  name: 'articles',
  title: '文章',
  meaning: '每篇报道一行。全文见每篇文章旁的 JSON 记录。',
  rows: { ofArticle: (article) => [article], count: () => 1 },
  columns: [
    text('id', '文章编号', (record) => record.id),
    text('publication', '报纸', (record) => record.publication),
    text('date', '见报日期', (record) => record.date),
    text('page', '版次', (record) => record.page),
    text('kicker', '引题', (record) => record.kicker),
    text('headline', '标题', (record) => record.headline),
    text('subtitle', '副题', (record) => record.subtitle),
    text('byline', '署名，按原文', (record) => record.byline?.text ?? null),
    text('parks', '提及的园区编号，以空格分隔，主要园区在前', (record) =>
      record.parks.map(({ id }) => id).join(' '),
    ),
    whole('statistics', '数据点数', (record) => record.statistics),
    whole('characters', '字数', (record) => record.characters),
    text('source_path', '来源文件', (record) => record.source.path),
    whole('source_start', '文章在来源文件中的起点', (record) => record.source.start),
    whole('source_end', '文章在来源文件中的终点', (record) => record.source.end),
    text('url', '本站页面', (record) => paths.article(record.id)),
    text('record', 'JSON 记录', (record) => paths.record(record.id)),
  ],
};

interface ParkRow {
  readonly park: Park;
  readonly articles: number;
  readonly statistics: number;
}

const parks: DataTable<ParkRow> = {
  name: 'parks',
  title: '园区',
  meaning: '名录中的每个园区一行，没有报道的也在内。',
  rows: {
    ofSite: (site) =>
      [
        ...site.parks.map((own) => ({
          park: own.park,
          articles: own.articles.length,
          statistics: own.statistics,
        })),
        ...site.silentParks.map((park) => ({ park, articles: 0, statistics: 0 })),
      ].sort((a, b) => (a.park.id < b.park.id ? -1 : 1)),
  },
  columns: [
    text('id', '园区编号', ({ park }) => park.id),
    text('name', '简称', ({ park }) => park.name),
    text('full_name', '全称', ({ park }) => park.fullName),
    text('province', '省级行政区', ({ park }) => park.province),
    text('city', '城市', ({ park }) => park.city),
    text('level', 'national 国家级、provincial 省级、other 其他', ({ park }) => park.level),
    whole('since', '升为该级别的年份', ({ park }) => park.since),
    whole('articles', '报道数', (row) => row.articles),
    whole('statistics', '数据点数', (row) => row.statistics),
  ],
};

const entities: DataTable<{ readonly record: ArticleRecord; readonly entity: Entity }> = {
  name: 'entities',
  title: '人物、机构与地点',
  meaning: '一篇文章中的一个人物、机构或地点一行。',
  rows: {
    ofArticle: (_, record) => record.entities.map((entity) => ({ record, entity })),
    count: ({ entities }) => entities,
  },
  columns: [
    text('article', '文章编号', ({ record }) => record.id),
    text('type', 'person 人物、organisation 机构、place 地点', ({ entity }) => entity.type),
    text('name', '名称', ({ entity }) => entity.name),
    text('title', '职务，按原文', ({ entity }) => entity.title ?? null),
    text('aliases', '原文自己给出的简称，以空格分隔', ({ entity }) => entity.aliases?.join(' ') ?? null),
    whole('mentions', '出现次数', ({ entity }) => entity.mentions.length),
  ],
};

const events: DataTable<{ readonly record: ArticleCard; readonly event: Event }> = {
  name: 'events',
  title: '事件',
  meaning: '签约、开工、投产等事件，一行一个。',
  rows: {
    ofArticle: (record) => (record.events ?? []).map((event) => ({ record, event })),
    count: ({ events = [] }) => events.length,
  },
  columns: [
    text('article', '文章编号', ({ record }) => record.id),
    text('kind', '类别', ({ event }) => event.kind),
    text('date', '日期，按原文精度的 ISO 8601', ({ event }) => event.date),
    text('subject', '主体', ({ event }) => event.subject),
    number('amount_value', '金额等数值', ({ event }) => event.amount?.value ?? null),
    text('amount_unit', '金额等单位', ({ event }) => event.amount?.unit ?? null),
    text('text', '原文', ({ event }) => event.text),
    whole('source_start', '原文在来源文件中的起点', ({ event }) => event.source.start),
    whole('source_end', '原文在来源文件中的终点', ({ event }) => event.source.end),
  ],
};

/** All tables, in the order the data page lists them. */
export const dataTables: readonly OpenTable[] = [
  open(statistics),
  open(articles),
  open(parks),
  open(entities),
  open(events),
];

/** A table of no rows yet. */
export function emptyColumns(table: Pick<OpenTable, 'columns'>): Columns {
  return table.columns.map(() => []);
}

function open<Row>({ rows, columns, ...table }: DataTable<Row>): OpenTable {
  const add = (all: Columns, own: readonly Row[]): void => {
    for (const [at, { cell }] of columns.entries()) for (const row of own) all[at]?.push(cell(row));
  };
  return {
    ...table,
    columns,
    addArticle:
      'ofArticle' in rows ? (all, article, record) => add(all, rows.ofArticle(article, record)) : null,
    countOf: 'count' in rows ? rows.count : null,
    addSite: 'ofSite' in rows ? (all, site) => add(all, rows.ofSite(site)) : null,
  };
}

function text<Row>(name: string, meaning: string, cell: (row: Row) => string | null): Column<Row> {
  return { name, type: 'string', meaning, cell };
}

function number<Row>(name: string, meaning: string, cell: (row: Row) => number | null): Column<Row> {
  return { name, type: 'number', meaning, cell };
}

function whole<Row>(name: string, meaning: string, cell: (row: Row) => number | null): Column<Row> {
  return { name, type: 'integer', meaning, cell };
}

function truth<Row>(name: string, meaning: string, cell: (row: Row) => boolean): Column<Row> {
  return { name, type: 'boolean', meaning, cell };
}
