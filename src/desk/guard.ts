import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries the desk's token: a foreign page cannot set it without asking, and is never allowed to. */
export const TOKEN_HEADER = 'x-desk-token';

const LOOPBACK_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;
const LOOPBACK_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Why a request may not reach the desk, or null. Four walls: the connection comes from this machine; it is addressed
 * to this machine by a name no other can take (a rebound domain sends its own); no other page sent it; and, for
 * anything but the desk's own page, it carries the token that only that page has.
 */
export function refusalOf(request: IncomingMessage, token: string | null): string | null {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  if (!LOOPBACK_ADDRESSES.has(request.socket.remoteAddress ?? '')) return 'the desk is for this machine only';
  if (host === undefined || !LOOPBACK_NAMES.test(host)) return 'the desk answers to localhost only';
  if (origin !== undefined && origin !== `http://${host}`) return 'the desk does not answer other pages';
  if (token === null) return null;
  if (site !== undefined && site !== 'same-origin') return 'the desk does not answer other pages';
  return isToken(request.headers[TOKEN_HEADER], token)
    ? null
    : 'reload the desk: the server was started again';
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '');
  const own = Buffer.from(token);
  return bytes.length === own.length && timingSafeEqual(bytes, own);
}
