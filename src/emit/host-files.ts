import { absoluteLink } from '../render/links.ts';
import { CONTENT_SECURITY_HEADER } from '../render/security-policy.ts';
import { type Emitter, lazyFile } from './context.ts';

/** What hosts and crawlers read: robots.txt, and `_headers` for hosts that take their headers from a file. */
export const emitHostFiles: Emitter = function* (site) {
  yield lazyFile(
    'robots.txt',
    () => `User-agent: *\nAllow: /\n\nSitemap: ${absoluteLink(site.config, 'sitemap.xml')}\n`,
  );
  const base = site.config.basePath;
  yield lazyFile('_headers', () =>
    [
      `${base}*`,
      `  Content-Security-Policy: ${CONTENT_SECURITY_HEADER}`,
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
      `${base}assets/*`,
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n'),
  );
};
