/** The editor's desk at /desk/ of the development server; nothing of it is ever in a built site. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod';
import type { ClientBundle } from '../render/assets.ts';
import { type Archive, type Call, type DeskMemory, type Route, routeOf } from './api.ts';
import { DeskError } from './desk-error.ts';
import { refusalOf } from './guard.ts';
import { KeptChanges } from './kept-changes.ts';
import { Trials } from './trials.ts';

/** The server that the desk stands in. */
export interface DeskHost {
  /** The archive: as it is now when `fresh`, else as it was last asked for. */
  archive(fresh: boolean): Promise<Archive>;
  /** How far the archive is read, for who waits for it; null where nothing is read. */
  reading(): { readonly done: number; readonly of: number; readonly remaining: number | null } | null;
  /** Told of what the desk wrote, so that nobody waits for the disk's own word: a file, or anything (null). */
  changed(path: string | null): void;
}

type Ask = (route: Route, call: Call, fresh: boolean) => Promise<unknown>;

export interface Desk {
  /** Asked for every request below /desk/; true when the desk answered. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Ends what is under way. */
  close(): void;
}

const CLIENT = join(import.meta.dirname, 'client');
const BODY_LIMIT = 256 * 1024;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function openDesk(host: DeskHost): Desk {
  const token = randomBytes(24).toString('base64url');
  const memory: DeskMemory = { trials: new Trials(), kept: new KeptChanges() };
  let bundle: Promise<ClientBundle> | null = null;
  const assets = () => {
    bundle ??= bundled().catch((error: unknown) => {
      bundle = null;
      throw error;
    });
    return bundle;
  };
  const ask: Ask = async (route, call, fresh) => route(await host.archive(fresh), call, memory);
  const answer: Desk['answer'] = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk');
    if (url.pathname === '/desk') {
      response.writeHead(302, { Location: '/desk/' }).end();
      return true;
    }
    if (!url.pathname.startsWith('/desk/')) return false;
    const name = url.pathname.slice('/desk/'.length);
    const isCall = name.startsWith('api/');
    const refusal = refusalOf(request, isCall ? token : null);
    if (refusal !== null) send(response, 403, 'text/plain', refusal);
    else if (isCall) await answerCall(request, response, name.slice('api/'.length), url, ask, host);
    else if (name === '') send(response, 200, 'text/html', page(await assets(), token));
    else await sendAsset(response, name, await assets());
    return true;
  };
  return { answer, close: () => memory.trials.close() };
}

async function bundled(): Promise<ClientBundle> {
  const { bundleClient } = await import('../render/assets.ts');
  return bundleClient({ client: CLIENT, cache: null });
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  url: URL,
  ask: Ask,
  host: DeskHost,
): Promise<void> {
  const { method = 'GET' } = request;
  // Who waits for the archive asks this meanwhile.
  if (method === 'GET' && name === 'reading') return sendJson(response, 200, { reading: host.reading() });
  const route = routeOf(method, name);
  if (route === null || (method !== 'GET' && method !== 'POST'))
    return sendJson(response, 404, { error: 'no such call' });
  try {
    const body = method === 'POST' ? await bodyOf(request) : undefined;
    const call: Call = { method, query: url.searchParams, body };
    const result = await answerOf(route, name, call, ask);
    if (method === 'POST' && !IDLE.has(name)) host.changed(await writtenBy(call, host));
    sendJson(response, 200, result);
  } catch (error) {
    const status = error instanceof DeskError ? error.status : error instanceof z.ZodError ? 400 : 500;
    sendJson(response, status, { error: messageOf(error) });
  }
}

/** Calls that write nothing to the content. */
const IDLE: ReadonlySet<string> = new Set(['try', 'drop']);

/** The source that a decision was about; null for what concerns all of them. */
async function writtenBy({ body }: Call, host: DeskHost): Promise<string | null> {
  const { path } = z.object({ path: z.string().optional() }).parse(body);
  return path === undefined ? null : join((await host.archive(false)).folder, path);
}

/** A source that is not known yet may have come since the archive was last asked for. */
async function answerOf(route: Route, name: string, call: Call, ask: Ask): Promise<unknown> {
  if (name === 'state') return ask(route, call, true);
  try {
    return await ask(route, call, false);
  } catch (error) {
    if (!(error instanceof DeskError) || error.status !== 404) throw error;
    return ask(route, call, true);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** JSON only: a form of another page cannot send it without asking first. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    throw new DeskError(400, 'the desk takes JSON');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > BODY_LIMIT) throw new DeskError(400, 'too much for one decision');
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new DeskError(400, 'this is no JSON');
  }
}

function page({ assets }: ClientBundle, token: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="desk-token" content="${token}">
<title>编辑台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk/${assets.style('desk.css')}">
<script type="module" src="/desk/${assets.script('desk')}"></script>
</head>
<body><noscript>编辑台需要脚本。</noscript></body>
</html>
`;
}

async function sendAsset(response: ServerResponse, name: string, { files }: ClientBundle): Promise<void> {
  const file = files.find(({ path }) => path === name);
  if (file === undefined) return send(response, 404, 'text/plain', 'there is no such file');
  send(response, 200, name.endsWith('.css') ? 'text/css' : 'text/javascript', file.content);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  response.end(content);
}
