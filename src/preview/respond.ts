import type { ServerResponse } from 'node:http';
import { lookup } from 'mrmime';

export interface Answer {
  readonly status: number;
  /** Decides the type: `a.html`, `feed.atom`. */
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** Formats of the site that the table of types does not know by these endings. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** Answers a request with one file; nothing is kept by the browser, because the next request may find another. */
export function respond(response: ServerResponse, { status, path, body }: Answer, headOnly: boolean): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.statusCode = status;
  response.setHeader('Content-Type', typeOf(path));
  response.setHeader('Content-Length', bytes.byteLength);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(headOnly ? undefined : bytes);
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type = OWN_TYPES[ending] ?? lookup(ending) ?? 'application/octet-stream';
  return /^text\/|json|xml|javascript|bibtex/.test(type) ? `${type}; charset=utf-8` : type;
}
