import { readFileSync } from 'node:fs';
import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/import/compose.ts';
import { readPdf } from '../../../src/import/pdf.ts';
import { readFile } from '../../../src/import/read-file.ts';
import { type PageGeometry, PageGeometrySchema } from '../../../src/source/page-geometry.ts';

const FIXTURES = new URL('../../fixtures/import/', import.meta.url);

interface Imported {
  readonly text: string;
  readonly geometry: PageGeometry;
  readonly paths: readonly string[];
}

const readings = new Map<string, Promise<Imported>>();

/** A fixture is read once: each PDF costs a thread of its own. */
function imported(name: string): Promise<Imported> {
  const reading = readings.get(name) ?? read(name);
  readings.set(name, reading);
  return reading;
}

async function read(name: string): Promise<Imported> {
  const bytes = new Uint8Array(readFileSync(new URL(name, FIXTURES)));
  const [first] = compose(
    await readFile(bytes),
    { name, bytes },
    { publication: '园区周刊', date: '2025-03-18', page: 'A05' },
  );
  const files = first?.files ?? [];
  const content = (ending: string) => String(files.find((file) => file.path.endsWith(ending))?.content);
  return {
    text: content('.txt').replace(/^---\n[\s\S]*?\n---\n/, ''),
    geometry: PageGeometrySchema.parse(JSON.parse(content('.page.json'))),
    paths: files.map((file) => file.path),
  };
}

function roles({ text, geometry }: Imported, role: string): string[] {
  return geometry.blocks
    .filter((block) => block.role === role)
    .map((block) => text.slice(block.start, block.end));
}

const HEADLINES = [
  '临江高新区老厂房里长出百亿机器人产业',
  '青石高新区开出首张“绿色工厂”通行证',
  '云岭开发区夜校受欢迎',
  '北湾高新区外贸开门红',
  '简讯',
  '科技特派员把课堂搬进大棚 松原高新区现代农业园亩均增收三千元',
];

describe('a PDF with a text layer', () => {
  test('its articles come in reading order, headlines told by their type', async () => {
    const page = await imported('page-a05.pdf');
    expect(roles(page, 'headline')).toEqual(HEADLINES);
    expect(roles(page, 'kicker')).toEqual(['从一条产线到一座新城']);
    expect(roles(page, 'subtitle')).toEqual(['——临江高新区培育新质生产力纪实']);
    expect(page.text).toContain('引进链主企业海辰智能装备股份有限公司等上下游企业67家。企业落户以后,');
    expect(page.text).toContain('推广水肥一体化、病虫害绿色防控等技术24项。');
  });

  test('its picture is taken out as PNG, with the caption that stands below it', async () => {
    const page = await imported('page-a05.pdf');
    const caption = page.geometry.blocks.find((block) => block.role === 'caption');
    expect(roles(page, 'caption')).toEqual([
      '图为3月15日,工人在临江高新区一家企业的车间里组装协作机器人。(本报记者 周岚摄)',
    ]);
    expect(page.geometry.images[caption?.image ?? -1]?.file).toBe('园区周刊/2025-03-18-A05-1-1.png');
    expect(page.paths[0]).toBe('figures/园区周刊/2025-03-18-A05-1-1.png');
  });

  test('every box lies on the page and covers the text without overlap', async () => {
    const { text, geometry } = await imported('page-a05.pdf');
    const [frame] = geometry.pages;
    let at = 0;
    for (const [start, end, , x, y, width, height] of geometry.boxes) {
      expect(text.slice(at, start).trim()).toBe('');
      expect(end).toBeGreaterThan(start);
      expect(x >= 0 && y >= 0 && x + width <= (frame?.width ?? 0) && y + height <= (frame?.height ?? 0)).toBe(
        true,
      );
      at = end;
    }
    expect(text.slice(at)).toBe('\n');
  });

  test.each([
    ['scan.pdf', /pictures of pages and no text; run `ocrmypdf/],
    ['locked.pdf', /locked with a password/],
  ])('%s gets one clear line', async (name, line) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, FIXTURES)));
    await expect(readFile(bytes)).rejects.toThrow(line);
  });

  test('one that takes too long is given up, one within its limits is read without a note', async () => {
    const bytes = () => new Uint8Array(readFileSync(new URL('page-a05.pdf', FIXTURES)));
    const limits = { maxPages: 400, maxSeconds: 0.01, maxMegabytes: 512 };
    await expect(readPdf(bytes(), limits)).rejects.toThrow(/more than 0.01 seconds/);
    const { notes } = await readPdf(bytes(), { ...limits, maxSeconds: 60, maxPages: 1 });
    expect(notes).toEqual([]);
  });

  test('a broken one gets one clear line', async () => {
    await expect(readFile(new TextEncoder().encode('%PDF-1.7\nnot a PDF'))).rejects.toThrow(
      /broken or no PDF/,
    );
  });
});

describe('what recognisers write', () => {
  test.each(['page-a05.hocr', 'page-a05.alto.xml'])(
    '%s is read in columns, with its confidences',
    async (name) => {
      const page = await imported(name);
      expect(page.text).toContain('青石高新区开出首张“绿色工厂”通行证');
      expect(page.text).toMatch(/企业落户以后，专班每周上门一次,把问题记在本子上,逐条销号。/);
      expect(roles(page, 'headline').length).toBeGreaterThan(4);
      expect(page.geometry.boxes.every((box) => (box[7] ?? -1) >= 0)).toBe(true);
    },
  );

  test('PAGE XML gives its first reading, words before lines', async () => {
    const page = await imported('page.xml');
    expect(page.text).toBe('临江高新区试点一窗通办\n　　企业开办时间压缩到半天以内。\n');
    expect(page.geometry.boxes.map((box) => box[7])).toEqual([0.97, 0.9, 0.4, 0.8]);
  });

  test('XML that is not well formed is refused with its line', async () => {
    const broken = new TextEncoder().encode('<alto>\n<Layout>\n<Page></Layout></alto>');
    await expect(readFile(broken)).rejects.toThrow(/not well-formed XML: .*line 3/);
  });
});

describe('documents', () => {
  test('a saved page gives its article without what surrounds it', async () => {
    const { text } = await imported('saved.html');
    expect(text).toBe(
      '临江高新区试点一窗通办\n　　本报记者 周岚\n　　企业开办时间压缩到半天以内，过去要跑五个窗口，现在只跑一个窗口。\n　　截至三月底，窗口已经为三百二十家企业办好了手续，企业负责人都说方便。\n',
    );
  });

  test('a page saved in one file, or in GBK, gives the same article as the page itself', async () => {
    const { text } = await imported('saved.mhtml');
    expect(text).toBe(
      [
        '老厂房里长出百亿机器人产业',
        '　　作者：周岚',
        '　　三月的临江，江风还带着寒意。走进临江高新区创新大道上的老厂房，数百台机械臂正在调试，红色的指示灯一闪一闪。',
        '　　图为临江高新区的老厂房。周岚 摄',
        '',
        '腾出空间',
        '',
        '　　园区先后腾退低效用地1860亩，建成标准厂房42万平方米。截至2024年底，园区集聚机器人企业126家。',
        '　　指标　2024年',
        '　　工业增加值　108.86亿元',
        '　　“下一步，我们要抓好三件事。”园区负责人说，要把服务送到每一家企业的车间里去。',
        '　　他说，第一件事是用地。',
        '',
      ].join('\n'),
    );
    const utf8 = readFileSync(new URL('saved.html', FIXTURES), 'utf8');
    const gbk = createMultibyteEncoder('gbk')(utf8.replace('utf-8', 'gb2312'));
    const [saved] = compose(await readFile(gbk), { name: 'saved.html', bytes: gbk });
    expect(String(saved?.files.at(-1)?.content)).toContain(
      '\n　　企业开办时间压缩到半天以内，过去要跑五个窗口，',
    );
  });

  test('the line under a headline says when, where and by whom', async () => {
    const html = `<html><body><h1>夜校开课</h1><div><span>2025年3月8日 09:00</span> <span>来源：园区周刊</span> <span>作者：周岚 何立</span> 责任编辑：陈默</div>
      <div><p>${'东陵的夜校今天开课，来了三十多名职工。'.repeat(6)}</p><p>${'老师都是园区企业的老师傅。'.repeat(6)}</p></div></body></html>`;
    const { matter, ...file } = await readFile(new TextEncoder().encode(html));
    expect(matter).toEqual({ date: '2025-03-08', publication: '园区周刊' });
    expect(file.kind === 'prose' ? file.blocks[1]?.text : null).toBe('作者：周岚 何立');
  });

  test('a newsroom’s DOCX gives head, table rows, text boxes and notes; what was struck out stays out', async () => {
    const { text, geometry } = await imported('newsroom.docx');
    expect(text).toBe(
      [
        '老厂房里长出百亿机器人产业',
        '——临江高新区腾笼换鸟见闻',
        '　　本报记者 周岚 通讯员 何立',
        '　　三月的临江，江风还带着寒意。走进临江高新区[1]创新大道上的老厂房，数百台机械臂正在调试。',
        '　　园区先后腾退低效用地1860亩，建成标准厂房42万平方米。',
        '',
        '小标题样式',
        '',
        '　　截至2024年底，园区集聚机器人企业126家。',
        '　　链接：什么是腾笼换鸟',
        '　　腾笼换鸟是指把低效的企业请出去，把好的企业迎进来。',
        '　　图为临江高新区的老厂房。 本报记者 周岚 摄',
        '　　指标　2024年　同比',
        '　　工业增加值　108.86亿元　13.3%',
        '　　“下一步，我们要抓好三件事。”园区负责人说。',
        '　　扫码阅读',
        '　　[1] 2015年设立。',
        '',
      ].join('\n'),
    );
    expect(geometry.blocks.slice(0, 2).map(({ role }) => role)).toEqual(['headline', 'subtitle']);
    const { notes } = await readFile(new Uint8Array(readFileSync(new URL('newsroom.docx', FIXTURES))));
    expect(notes).toEqual(['left out 1 picture; put them into content/figures']);
  });

  test('a picture says which program reads it', async () => {
    await expect(readFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]))).rejects.toThrow(
      /picture \(PNG\); run `tesseract/,
    );
  });

  test('text stays as it is below its new front matter', async () => {
    const bytes = new TextEncoder().encode('临江高新区开工\n\n十个项目今天开工。\n');
    const [text] = compose(await readFile(bytes), { name: 'notes.txt', bytes });
    expect(text?.files).toEqual([
      {
        path: 'newspapers/imported/notes.txt',
        content: '---\nsource: "notes.txt"\n---\n临江高新区开工\n\n十个项目今天开工。\n',
      },
    ]);
  });
});
