import { readFileSync } from 'node:fs';
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
