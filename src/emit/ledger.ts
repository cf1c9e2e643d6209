import { ledgerOf, viewLedger } from '../render/views/ledger.ts';
import { paginate } from '../render/views/paged.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, pageFile } from './context.ts';

const ENTRIES_A_PAGE = 100;

/** The misprint ledger: every correction of the whole site. */
export const emitLedger: Emitter = function* (site, context) {
  const entries = ledgerOf(site.articles);
  for (const page of paginate(entries, ENTRIES_A_PAGE, paths.corrections)) {
    yield pageFile(context, 'corrections', page.path, () => viewLedger(site, context, page, entries.length));
  }
};
