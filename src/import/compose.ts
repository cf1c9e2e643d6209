/** An imported file → the files of content: the text with its front matter, its geometry, its pictures. Pure. */
import { createHash } from 'node:crypto';
import { issueOfName } from '../source/named-issue.ts';
import type { PageGeometry } from '../source/page-geometry.ts';
import { joinBlocks, partPages } from './document.ts';
import { folderName, stemOf } from './names.ts';
import type { ImportedFile, ImportedMatter, ImportedPage } from './page.ts';
import { readPages } from './read-page.ts';
import { layOut, layOutProse, type PageText } from './text.ts';

/** What the person who imports says of the file; it goes before what the file says of itself. */
export interface ImportOptions extends ImportedMatter {
  readonly edition?: string;
}

export interface Original {
  /** The file's own name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file to be written below the content folder. */
export interface ContentFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** One text and what belongs to it; the text comes last, so that it never stands without them. */
export interface ComposedText {
  readonly path: string;
  readonly headlines: number;
  readonly files: readonly ContentFile[];
}

export function compose(file: ImportedFile, original: Original, options: ImportOptions = {}): ComposedText[] {
  const matter = matterOf(file, original, options);
  const place = { folder: folderName(matter.publication), stem: stemOf(original.name, matter) };
  if (file.kind === 'text') return [textFile(file.text, matter, place)];
  const sha256 = digest(original.bytes);
  const source = { name: original.name, sha256, bytes: original.bytes.length, format: file.format };
  if (file.kind === 'prose') return [geometryFile(layOutProse(file.blocks), [], source, matter, place)];
  const parts = partPages(readPages(file.pages));
  return parts.map((blocks, i) => {
    const pages = file.pages.filter((page) => blocks.some((block) => block.page === page.number));
    const stem = parts.length === 1 ? place.stem : `${place.stem}.p${pages[0]?.number ?? i + 1}`;
    return geometryFile(layOut(joinBlocks(blocks)), pages, source, matter, { ...place, stem });
  });
}

interface Place {
  readonly folder: string;
  readonly stem: string;
}

type Matter = ImportOptions & { readonly source: string };

function matterOf(file: ImportedFile, original: Original, options: ImportOptions): Matter {
  const named = issueOfName(original.name);
  return {
    ...(named.date === null ? {} : { date: named.date }),
    ...(named.page === null ? {} : { page: named.page }),
    ...file.matter,
    ...options,
    source: options.source ?? file.matter.source ?? original.name,
  };
}

const KEYS = ['publication', 'date', 'page', 'edition', 'source'] as const;

/** YAML with every value quoted: nothing in a name can be read as anything but text. */
function frontMatter(matter: Matter): string {
  const lines = KEYS.flatMap((key) => {
    const value = matter[key];
    return value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

function textFile(text: string, matter: Matter, { folder, stem }: Place): ComposedText {
  const path = `newspapers/${folder}/${stem}.txt`;
  const content = /^---\r?\n/.test(text) ? text : frontMatter(matter) + text;
  return { path, headlines: 0, files: [{ path, content }] };
}

function geometryFile(
  laid: PageText,
  pages: readonly ImportedPage[],
  source: PageGeometry['source'],
  matter: Matter,
  { folder, stem }: Place,
): ComposedText {
  const path = `newspapers/${folder}/${stem}.txt`;
  const pictures = picturesOf(pages, `${folder}/${stem}`);
  const geometry: PageGeometry = {
    schema: '1',
    source,
    text: { sha256: digest(laid.text) },
    pages: pages.map(({ number, width, height, unit }) => ({
      number,
      width: tenth(width),
      height: tenth(height),
      unit,
    })),
    blocks: laid.blocks.map(({ image, ...block }) => {
      const at = pictures.findIndex(
        (picture) => picture.of === image?.page && picture.index === image?.index,
      );
      return at === -1 ? block : { ...block, image: at };
    }),
    boxes: laid.boxes.map((box) => {
      const rating = box.confidence === undefined ? [] : [box.confidence];
      return [box.start, box.end, box.page, box.x, box.y, box.width, box.height, ...rating];
    }),
    images: pictures.map((picture) => picture.entry),
  };
  return {
    path,
    headlines: laid.blocks.filter((block) => block.role === 'headline').length,
    files: [
      ...pictures.flatMap(({ entry, png }) =>
        png === null ? [] : [{ path: `figures/${entry.file}`, content: png }],
      ),
      { path: path.replace(/\.txt$/, '.page.json'), content: geometryJson(geometry) },
      { path, content: frontMatter(matter) + laid.text },
    ],
  };
}

function picturesOf(pages: readonly ImportedPage[], stem: string) {
  return pages.flatMap((page) =>
    page.images.map(({ x, y, width, height, png }, index) => ({
      of: page.number,
      index,
      png,
      entry: {
        page: page.number,
        x: tenth(x),
        y: tenth(y),
        width: tenth(width),
        height: tenth(height),
        file: png === null ? null : `${stem}-${page.number}-${index + 1}.png`,
      },
    })),
  );
}

/** JSON with a block or box a line: a change of one is a change of one line. */
function geometryJson(geometry: PageGeometry): string {
  const lines = Object.entries(geometry).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `  "${key}": ${JSON.stringify(value)}`;
    return `  "${key}": [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
