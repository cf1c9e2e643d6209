/** What one file of the site points at and what in it can be pointed at. Addresses are as written, decoded. */
export interface References {
  /** href, src, srcset and data of pages; url() of styles; and absolute addresses in feeds, maps and JSON-LD. */
  readonly addresses: readonly string[];
  /** The ids of a page. */
  readonly ids: ReadonlySet<string>;
}

const attributes = /\s(href|src|srcset|poster|data|id|content)="([^"]*)"/g;
const styleUrl = /url\(\s*["']?([^"')]+)["']?\s*\)/g;

/**
 * Reads a file's references without building a tree: pages of this site quote every attribute with `"` and escape
 * `<`, `>` and `"` in every attribute, so a tag ends at its first `>`, and what looks like an attribute in a tag is
 * one. Linear. `site` is the address of the site's root, with a slash at its end; absolute addresses elsewhere are not
 * looked at.
 */
export function referencesOf(path: string, content: string, site: string): References {
  if (path.endsWith('.html')) return ofPage(content, site);
  if (path.endsWith('.css')) {
    return { addresses: [...content.matchAll(styleUrl)].map(([, url = '']) => url), ids: new Set() };
  }
  if (/\.(?:xml|atom|rss|feed\.json|bib|ris)$|(?:^|\/)feed\.json$|^robots\.txt$/.test(path)) {
    return { addresses: absoluteIn(content, site), ids: new Set() };
  }
  return { addresses: [], ids: new Set() };
}

function ofPage(html: string, site: string): References {
  const addresses: string[] = [];
  const ids = new Set<string>();
  const isInTag = tagFollower(html);
  for (const { 1: name, 2: raw = '', index } of html.matchAll(attributes)) {
    if (!isInTag(index)) continue;
    const value = decode(raw);
    if (name === 'id') ids.add(value);
    else if (name === 'srcset')
      addresses.push(...value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
    else if (name !== 'content' || value.startsWith(site)) addresses.push(value);
  }
  for (const [block] of html.matchAll(/<script type="application\/ld\+json">[^<]*/g)) {
    addresses.push(...absoluteIn(block, site));
  }
  return { addresses, ids };
}

/** Tells of places in a page, asked for in order, whether each is in a tag. */
function tagFollower(html: string): (place: number) => boolean {
  let open = -1;
  let next = html.indexOf('<');
  return (place) => {
    while (next !== -1 && next <= place) {
      open = next;
      next = html.indexOf('<', next + 1);
    }
    return open !== -1 && /[a-z]/i.test(html.charAt(open + 1)) && html.indexOf('>', open) > place;
  };
}

/** Addresses on the site that stand in a text, up to what ends an address in XML, JSON and plain text. */
function absoluteIn(text: string, site: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(site); at >= 0; at = text.indexOf(site, at + site.length)) {
    const rest = /[\s"'<>\\{}]|&quot;|&lt;/.exec(text.slice(at, at + 2000));
    found.push(decode(text.slice(at, at + (rest?.index ?? 2000))));
  }
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
