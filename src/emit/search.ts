import { buildSearchIndex } from '../search/index/index.ts';
import type { Emitter } from './context.ts';

/** The search index: scripts below search/ that the browser fetches as a query needs them. */
export const emitSearch: Emitter = (site) => buildSearchIndex(site.articles, site.parkById);
