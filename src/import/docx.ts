/** DOCX by mammoth: paragraphs by their styles, or, where a document has none, by the size of their type. */
import mammoth from 'mammoth';
import { type ImportedFile, ImportProblem } from './page.ts';
import { blocksOfHtml } from './prose.ts';
import { unpackedSize } from './zip.ts';

const UNPACKED = 256 * 1024 * 1024;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='副标题'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='题注'] => p.caption:fresh",
];

export async function readDocx(bytes: Uint8Array): Promise<ImportedFile> {
  const size = unpackedSize(bytes);
  if (size === null) throw new ImportProblem('it is a broken ZIP archive, not a DOCX file');
  if (size > UNPACKED) throw new ImportProblem('unpacked, it is larger than 256 MB; no text document is');
  const options = { externalFileAccess: false, styleMap: STYLES, transformDocument: named };
  const result = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, options)
    .catch((error: unknown) => {
      throw new ImportProblem(
        `it is not a DOCX file: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  const blocks = blocksOfHtml(result.value);
  if (blocks.length === 0) throw new ImportProblem('it holds no text');
  const pictures = result.value.match(/<img /g)?.length ?? 0;
  const left = `left out ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}; put them into content/figures`;
  return { kind: 'prose', format: 'docx', blocks, matter: {}, notes: pictures === 0 ? [] : [left] };
}

/** What of mammoth's document is asked here: it has no types of its own for it. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly fontSize?: number | null;
  readonly alignment?: string | null;
  readonly styleName?: string | null;
}

/** Type so much larger than the text's is a headline's. */
const LARGER = 1.3;
const LONGEST_HEAD = 60;

/** Gives unstyled paragraphs in larger type the style that they look like. */
function named(document: Node): Node {
  const text = textSize(document);
  let inHead = false;
  const children = (document.children ?? []).map((child): Node => {
    if (child.type !== 'paragraph') return child;
    const words = wordsOf(child);
    if (words === '') return child;
    const isShort = [...words].length <= LONGEST_HEAD && child.styleName == null;
    if (isShort && (sizeOf(child) ?? 0) >= text * LARGER) {
      // A second line of the same head, smaller or begun by a dash, says more of it.
      const below = inHead && /^[—―-]/u.test(words);
      inHead = true;
      return { ...child, styleName: below ? 'Subtitle' : 'Title' };
    }
    const below = inHead && isShort && child.alignment === 'center' && /^[—―-]{1,2}/u.test(words);
    inHead = below;
    return below ? { ...child, styleName: 'Subtitle' } : child;
  });
  return { ...document, children };
}

/** The size that most characters have; type of no size of its own has Word's usual 10.5 points. */
function textSize(document: Node): number {
  const counts = new Map<number, number>();
  for (const { size, length } of runsOf(document)) counts.set(size, (counts.get(size) ?? 0) + length);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? USUAL;
}
const USUAL = 10.5;

/** The size of a paragraph's type where all of it has one. */
function sizeOf(paragraph: Node): number | null {
  const sizes = new Set(runsOf(paragraph).map(({ size }) => size));
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size : null;
}

function runsOf(node: Node): { size: number; length: number }[] {
  if (node.type === 'run') return [{ size: node.fontSize ?? USUAL, length: wordsOf(node).length }];
  return (node.children ?? []).flatMap(runsOf).filter(({ length }) => length > 0);
}

function wordsOf(node: Node): string {
  return node.type === 'text' ? (node.value ?? '').trim() : (node.children ?? []).map(wordsOf).join('');
}
