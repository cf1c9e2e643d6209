/** What the development server adds to a page: the script that reloads it and shows errors over it. */
const CLIENT = '<script type="module" src="/@vite/client"></script>';

/** The overlay styles itself inline; nothing else of the page's policy is loosened. */
export function withReload(html: string): string {
  const loosened = html.replace(/style-src (?:'|&#x27;)self(?:'|&#x27;)/, "style-src 'self' 'unsafe-inline'");
  return loosened.includes('</head>') ? loosened.replace('</head>', `${CLIENT}</head>`) : CLIENT + loosened;
}

/** Stands in for every page while the site cannot be made; it reloads itself when that is mended. */
export function errorPage(message: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The site cannot be made</title>${CLIENT}</head>
<body><h1>The site cannot be made</h1><pre>${escaped(message)}</pre><p>Mend it and save: this page reloads.</p></body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
