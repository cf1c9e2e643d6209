import { viewPage } from '../render/views/page.ts';
import { indexPaths } from '../search/grams.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, pageFile } from './context.ts';

/** Pages that do not depend on any one article: about, search, not found, offline. */
export const emitStandingPages: Emitter = function* (site, context) {
  for (const [name, page] of context.pages) {
    const path = `${name}.html`;
    yield pageFile(context, 'page', path, () => {
      const facts = { path, title: page.title, description: site.config.description, section: null };
      return { ...viewPage(site, context, facts), html: page.html };
    });
  }
  yield pageFile(context, 'search', paths.search, () => {
    const facts = {
      path: paths.search,
      title: '检索',
      description: '检索全部文章、园区、人物与数据。',
      section: 'search' as const,
      scripts: ['search'],
      expected: [indexPaths.manifest, indexPaths.frequent],
    };
    const indexes = [
      { label: '园区', href: paths.parks, count: site.parks.length },
      { label: '主题', href: paths.topics, count: site.topics.length },
      { label: '人物', href: paths.people, count: site.people.length },
      { label: '机构', href: paths.organisations, count: site.organisations.length },
      { label: '记者', href: paths.reporters, count: site.reporters.length },
    ].filter(({ count }) => count > 0);
    return { ...viewPage(site, context, facts), indexes };
  });
  yield pageFile(context, 'not-found', paths.notFound, () => {
    const facts = {
      path: paths.notFound,
      title: '没有这一页',
      description: '没有这一页。',
      section: null,
      noindex: true,
    };
    return viewPage(site, context, facts);
  });
  yield pageFile(context, 'offline', paths.offline, () => {
    const facts = {
      path: paths.offline,
      title: '没有网络',
      description: '没有网络时能读的页。',
      section: null,
      noindex: true,
      scripts: ['offline'],
    };
    return viewPage(site, context, facts);
  });
};
