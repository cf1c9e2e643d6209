import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportProblem } from './page.ts';

/** What a format does with an element: its local name without prefix, its attributes, the text since the last tag. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string, text: string) => void;
}

/** Fed to the parser in pieces of this many characters. */
const PIECE = 65_536;
const DEEPEST = 200;

/** Streams XML strictly; entities are not expanded beyond the five of XML and numbers. Throws an ImportProblem. */
export function readXml(text: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  let gathered = '';
  let depth = 0;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > DEEPEST) throw new ImportProblem(`its elements are nested more than ${DEEPEST} deep`);
    gathered = '';
    reader.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('text', (piece) => {
    gathered += piece;
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(localName(tag.name), gathered);
    gathered = '';
  });
  parser.on('error', (error) => {
    throw new ImportProblem(
      `it is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')} at line ${parser.line}, column ${parser.column + 1}`,
    );
  });
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
