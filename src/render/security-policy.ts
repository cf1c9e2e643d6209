/** What a page may load: its own scripts, styles, pictures and data, and nothing inline. */
const DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** The same, with what only an HTTP header can say. */
export const CONTENT_SECURITY_HEADER = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`;
