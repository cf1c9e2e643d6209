import type { ArticleRecord, Paragraph } from '../../../src/record/schema.ts';
import { sampleRecord } from '../../unit/site/record-sample.ts';

const LONG =
  '2024年，园区以“链长制”为抓手，持续推进新材料、高端装备制造、电子信息和生物医药四大主导产业延链补链强链，规模以上工业总产值达1086.45亿元，同比增长13.3%，研发投入强度达4.86%。';

const GIVEN = '伟洋明燕凤丽鑫诚婧粉勇华平红琴琳茜军娜娇东炜双宇春晨健星锋勤';

const LONG_PARAGRAPHS = 450;

/** Articles that no layout expects: each has to look right all the same. */
export const extremeRecords: readonly ArticleRecord[] = [
  sampleRecord({
    id: 'long-headline',
    kicker: '二十条举措聚焦企业创新主体地位与科技成果转化——向新而行新篇章',
    headline:
      '关于进一步支持高新技术产业开发区深化改革创新加快培育新质生产力推动高质量发展的若干政策措施（2024—2027年）在“一带一路”国际合作论坛期间正式发布',
    subtitle: '力争到2027年形成若干具有全球影响力的创新型产业集群，营业收入超过一万亿元',
  }),
  sampleRecord({
    id: 'thirty-names',
    byline: {
      text: [...GIVEN].map((name) => `欧阳${name}`).join(' '),
      people: [...GIVEN].map((name) => ({ name: `欧阳${name}`, role: '本报记者' })),
    },
  }),
  sampleRecord({
    id: 'forty-thousand-characters',
    headline: '万字长文：高新区三十年',
    sections: Array.from({ length: 30 }, (_, section) => ({
      heading: section === 0 ? null : `从“试验田”到“主阵地”　第${section}章`,
      blocks: Array.from({ length: LONG_PARAGRAPHS / 30 }, (_, block) =>
        paragraph(LONG, section * 100 + block),
      ),
    })),
    characters: LONG_PARAGRAPHS * LONG.length,
    readingMinutes: Math.ceil((LONG_PARAGRAPHS * LONG.length) / 400),
  }),
  sampleRecord({ id: 'one-sentence', headline: '简讯', text: '省级高新区总数达到178家。', summary: '' }),
  sampleRecord({ id: 'no-headline', headline: null, text: LONG }),
  sampleRecord({
    id: 'long-word',
    headline: 'Pneumonoultramicroscopicsilicovolcanoconiosis与https://www.example.org/a/very/long/address',
    byline: { text: '记者阿卜杜热合曼·买买提明', people: [] },
    dateline: { text: '新华社北京1月13日电', place: '北京', date: '1月13日', agency: '新华社' },
    date: '2025-01-13',
    page: 'A05',
    publication: '一份名字很长很长的高新技术产业导报',
    sections: [
      {
        heading: null,
        blocks: [
          { ...paragraph('【编者按】这是一段编者按。', 0), style: 'note' },
          { ...paragraph('问：园区今年有什么打算？', 1), style: 'question' },
          { ...paragraph('春风又绿江南岸\n明月何时照我还', 2), style: 'poem' },
          { ...paragraph('指标　2023年　2024年\n营收　100　120', 3), style: 'table' },
          {
            type: 'figure',
            caption: '图为园区一角。',
            credit: '新华社记者 张三 摄',
            image: null,
            source: { start: 400, end: 410 },
          },
          { ...paragraph('（作者系园区管委会主任）', 5), style: 'signature' },
        ],
      },
    ],
  }),
];

function paragraph(text: string, place: number): Paragraph {
  return { type: 'paragraph', text, source: { start: place * 100, end: place * 100 + text.length } };
}
