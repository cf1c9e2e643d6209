import type { MadeSite } from './made-site.ts';

/** One page of each kind that the site has, by kind. */
export function pageOfEachKind({ files }: Pick<MadeSite, 'files'>): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const path of [...files.keys()].filter((name) => name.endsWith('.html')).sort()) {
    const kind = kindOf(path);
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return kinds;
}

/** parks/qingyuan.html is of the kind parks/*, articles/x-source.html of the kind articles/*-source. */
function kindOf(path: string): string {
  const [folder = '', name] = path.split('/');
  if (name === undefined) return path;
  if (name === 'index.html' || (folder === 'parks' && name === 'pinyin.html')) return path;
  return `${folder}/*${/-[a-z]+\.html$/.exec(folder === 'articles' ? name : '')?.[0] ?? ''}`;
}
